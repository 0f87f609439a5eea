const XLSX = require("@e965/xlsx");
const book = XLSX.readFile(process.argv[2]);
for (const name of book.SheetNames) XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1 });
