/** How the names begin that are shown. */
export const BEGINNINGS = ["ca", "ma", "el", "jo", "sa", "th", "ro", "br", "mi", "al"] as const;
