/** What is wrong with the text itself, as YAML. */
export interface YamlFault {
  offset: number;
  message: string;
  remedy: string;
}
