/** A style sheet as text, for a shadow root. */
declare module '*.css?inline' {
  const rules: string;
  export default rules;
}
