import { testSizeTable } from "../../../presets/size-table.js";

testSizeTable();
