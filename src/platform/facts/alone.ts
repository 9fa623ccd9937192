/** At the end of a question: so little is read that sharing it out costs more than it brings. */
export const alone = 'SETTINGS max_threads = 1'
