import type { Complaint } from "../exercises/input-error.js";
import type { EliminationText } from "../text.js";
import { minus } from "./layout.js";

/** What is wrong with an entry, as a sentence. */
export function complaintSentence(complaint: Complaint, words: EliminationText["errors"]): string {
  switch (complaint.type) {
    case "not a number":
      return complaint.token === "" ? words.empty : words.notANumber(complaint.token);
    case "not whole":
      return words.notWhole(complaint.token);
    case "count":
      return words.count(complaint.min, complaint.max, complaint.got);
    case "range":
      return words.range(minus(complaint.min), minus(complaint.max), minus(complaint.got));
    case "candidates":
      return words.candidates(complaint.max, complaint.got);
    case "not sorted":
      return words.notSorted(complaint.index, minus(complaint.value), minus(complaint.next));
    case "not rotated":
      return words.notRotated(complaint.first, complaint.second);
    case "ragged":
      return words.ragged(complaint.row, complaint.width, complaint.got);
    case "rows":
      return words.rows(complaint.count, complaint.got);
  }
}
