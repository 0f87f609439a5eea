/** Lets a person save bytes as a file. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Takes files from a dialog that the button opens, or that are dropped on the page. */
export function pickFiles(
  button: HTMLElement,
  input: HTMLInputElement,
  page: HTMLElement,
  take: (file: File) => Promise<void>,
): void {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) void take(file);
  });
  page.addEventListener("dragover", (event) => event.preventDefault());
  page.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void take(file);
  });
}
