/** Lets a person save bytes as a file. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Takes files from a dialog that the button opens, or that are dropped on the page; `sign` shows while one is over it. */
export function pickFiles(
  button: HTMLElement,
  input: HTMLInputElement,
  sign: HTMLElement,
  take: (file: File) => Promise<void>,
): void {
  const shown = (visible: boolean): void => void (sign.hidden = !visible);
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void take(file);
    input.value = "";
  });
  // While something is dragged, the sign lies over everything, the add-in's frame included, which would keep the file.
  window.addEventListener("dragenter", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) shown(true);
  });
  window.addEventListener("dragover", (event) => event.preventDefault());
  sign.addEventListener("dragleave", () => shown(false));
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    shown(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void take(file);
  });
}
