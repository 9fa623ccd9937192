/** Words that follow “this is”, “dear” or “regards”, or a name, and belong to no name themselves. In lower case. */
const words = `
a about absolutely account actually advisor after again agent all already also always am an and any anyone anything are as ask at
back bad because been before being bye but by call called calling can cannot card care chat client company complete completely could customer
date day days did do does done don't down each email end even ever every everyone everything
few first for former friend from full fully
get getting glad go going gone good got great guys had happy has have having he hello help helpdesk here hi him his how however hotel
i if in inc into is isn't it it's its just
keep kept kind know lady ladies last late later left let line list little long looking lost ltd llc gmbh
madam make manager many may me member mine more most much my
name need never new next no nobody none not nothing now number of off office ok okay on once one online only or order our out over
parent part people person phone please post product really refund regards regarding reply right
same say see seller sent she should since sincerely sir sirs sister so some somebody someone something soon sorry speaking spelled spelt staff
still store such suddenly support sure team tell than thank thanks that the their them then there these they thing this those time to today
tomorrow too tried trying two until unable up upset us user using very via wanting waiting was we well were what when where which while who
why will wish with without work worse worst would wrong writing yes yesterday yet you your
listed incorrect correct misspelled mispelled updated changed showing shown printed associated registered different similar
airport station beach hotel hospital university college school museum theatre theater stadium bridge river lake mall market
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
ich du er sie es wir ihr der die das den dem des ein eine einen einem einer und oder aber nicht nur noch schon sehr auch bei mit von zu zum zur
für auf aus nach seit über unter hier dort heute morgen gestern bitte danke ihr ihre ihren ihrem mein meine meinen kunde kundin kunden kundenservice kundendienst
damen herren team hilfe bescheid hat hatte ist war wird wurde kann konnte
je tu il elle nous vous ils le la les un une des de du et ou mais pas ne très bien client cliente équipe service conseiller
yo tú él ella nosotros un una el los las y o pero no muy bien cliente equipo servicio señores
io lui lei noi voi il lo gli uno e o ma non molto bene clienti gentile spett servizio
eu ele ela nós vocês o a os as um uma não muito bem
ik jij hij zij wij de het een en of maar niet klant klantenservice team
jag du han hon vi den det en ett och men inte ikke og på kund kunde
się nie jest jestem klient państwo dział obsługi`

export const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

/** Ends of brands and places that begin like a person: `Michael Kors`, `San Diego` is told by what stands before. */
export const notSurnames: ReadonlySet<string> = new Set(
  `kors lauren boss hilfiger jacobs wang karan schwab vuitton dior choo deere martens potter pan airlines air bank hotels insurance
  station airport beach street avenue road square cup day club island springs city county valley`.split(
    /\s+/,
  ),
)
export const beforePlaces =
  /(?:^|[^\p{L}])(?:bloody|san|santa|s[aã]o|king|st\.?|saint|sankt|são|lake|port|fort|mount|mt\.?|super|aston|ralph|calvin|tommy|jack &|ben &|sainte?) $/iu
/** Names that are places, brands or months as often: named by a clear word before them only. */
export const seldomPeople: ReadonlySet<string> = new Set(
  `alexa april august austin charity chase crystal dallas florence georgia india jordan june lincoln madison major max may mercedes paris
  parker pat prince red savannah sierra sky star sterling summer sunny sydney trinity trip van victoria virginia will wade milan marina rosa otto jan heinz
  page grace faith hope joy star angel art`.split(/\s+/),
)
