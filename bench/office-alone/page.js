/* What any add-in needs at least: office.js, a button, and the values of all sheets. */
Office.onReady(() => {
  const button = document.createElement("button");
  button.className = "first";
  button.textContent = "Read";
  button.addEventListener("click", () => {
    void Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const ranges = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values"));
      await context.sync();
      const result = document.createElement("p");
      result.className = "result";
      result.textContent = String(ranges.reduce((sum, { values }) => sum + values.length, 0));
      document.body.append(result);
    });
  });
  document.body.append(button);
});
