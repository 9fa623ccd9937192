/**
 * Names that are words too: in lower case (`i will call`, `mark as read`) they name nobody. For surnames and first names
 * from customers' records as much as for ours.
 */
const words = `
alma amber amen angel april art ash august autumn bank banks bard baker barber bay bell berry best bill bird bishop black blanc
blue bond bone book booth bosch bow brand brandy bright brook brooks brown buck burn burns bush butler call camp candy cannon
car card carpenter carter case cash cat chance chandler chase cherry christian church clay clerk cliff close cloud cole cook
coach cooper cost costa court cox crane creek cross crystal curry daisy dale dash dawn day days dean deal dear dick dollar drake drew
drum duke dust early earl east eden engel english even ever faith fall farmer fast felt field fields fine finder fisher flint flora
flood flower ford forest fox frank free freeman french friend frost fuller garden gene german ginger glass glen gold golden good
grace grant gray green grey groß guide gut guy hall hand hands happy hardy harmony haven hazel heart heath heather hero herr high hill
holder holly home hood hook hope house huber hunt hunter ice iris iron ivy jade jewel job joy judge june just
keen key keys kind king kit klein knight koch lake lamb lance land lane lang lark last late law laws lay lead lily link little
live lock long lord love low luck luna major male man many  mark marks marsh marshall mason may mays melody mercy merry
mild miles mill miller mint misty mix moody moon moore more morning moss most much myrtle nail near new news nice night noble norm
north number old olive opal order page paige paris park parker parks pat patience peace pearl pease penny perry person pierce pike
piper place pole pool poor pope poppy porter post potter pound power powers present press price pride prince print prior proud pub
queen quick rain rand randy ray read red reed reich rest rice rich ring rise river rivers road robin rock rocky rod roman rose round
ruby rush rusty sage sale salt sam sand sandy savage school sea self service sharp shepherd ship shore short silver simple singer sky
small smart smith snow sol son song south spring star stark stay steel stern still stone store storm strange street strong sue
summer sun sunday sunny swan sweet sweeney tack tailor tall tanner taylor temple tender test time toll town trip troy true truth tucker
turk turner van vest vic viola violet vice wade walk walker wall ward warm water waters way weaver web week weiß welch wells west
white whiting wild will wills willow winner winter wise wolf woman wood woods woody word worth wren young ich der die das ein les une
pan may mai son sur mal bin ist war gut mein`

export const ordinaryWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
