/** The version of package.json, put in by the build. */
declare const IKZ_VERSION: string;
