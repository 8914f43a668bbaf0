import { checkObject, describe } from "@kb/checks";
import type { Indices } from "../indices.js";

/** Throws a TypeError or RangeError unless `lessons` is an array of one object or more. */
export function checkLessons(lessons: unknown, name: string): asserts lessons is readonly object[] {
  if (!Array.isArray(lessons)) throw new TypeError(`${name} must be an array, got ${describe(lessons)}`);
  if (lessons.length === 0) throw new RangeError(`${name} must have one or more elements, got none`);
  lessons.forEach((lesson, index) => {
    checkObject(lesson, `${name}[${index}]`);
  });
}

/** `count` of the lessons, drawn with replacement. */
export function drawLessons<Lesson>(lessons: readonly Lesson[], count: number, indices: Indices): Lesson[] {
  return Array.from(indices.drawn(count, lessons.length), (index) => lessons[index]!);
}
