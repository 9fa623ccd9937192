/** The touchpoint's id of a row by its name, '' for a place nobody registered; bind known:Array(String), ids:Array(String). */
export const touchpointId = "transform(lowerUTF8(touchpoint), {known:Array(String)}, {ids:Array(String)}, '')"
