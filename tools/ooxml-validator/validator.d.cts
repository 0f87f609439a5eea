/** The path of the program that validates a file, `program FILE Microsoft365`, and prints what it objects to as JSON. */
export const program: string;
