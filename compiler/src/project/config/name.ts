/** The file that makes a folder a project. */
export const configName = "contactflow.json";
