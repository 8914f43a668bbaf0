import { SEARCH_FORM_ID } from "./figure/search-form.js";
import { type EliminationState, load, type Scene } from "./state.js";

/** Loads a search into the figure and goes there. */
export function showScene(state: EliminationState, scene: Scene): void {
  load(state, scene);
  document.getElementById(SEARCH_FORM_ID)?.scrollIntoView();
}
