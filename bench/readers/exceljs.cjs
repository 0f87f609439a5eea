const ExcelJS = require("exceljs");
new ExcelJS.Workbook().xlsx.readFile(process.argv[2]).catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
