/** The version of package.json, put in when the command line is built. */
declare const IKZ_VERSION: string;
