/** The door for the command line: what a command needs to ask for an import, without all that doing it takes. */
export { type Finished, importAndWait, refuseUnknownPreset } from './imports/from-command.ts'
export { Mapping } from './imports/mapping.ts'
