/** Words that stand in every text of a language and tell nothing about what it is about. Written for this project. */
const lists = {
  en: `a about above actually after again all almost already also although always am an and another any anybody anyone
    anything are aren't around as ask asked at away back be because been before being best better between both but by
    came can can't cannot cant come could couldn't day days did didn't didnt do does doesn't doesnt doing don't done dont down
    each either else enough even ever every everyone everything extremely far few first for from gave get gets getting
    give given go goes going gone good got great had has hasn't have haven't having he hello help her here hers hi him his how
    however i i'd i'll i'm i've if im in instead into is isn't it it's its itself ive just keep kept kind know last least
    less let like little long look looking lot lots love made make makes making many may maybe me might mine more most much must
    my myself need needed needs never new next nice no nobody non none nor not nothing now of off often ok okay old on
    once one only or other others our ours out over own per perhaps please pretty put quite rather really right said
    same saw say says see seem seems seen several shall she should shouldn't show since so some someone something
    sometimes soon still such sure take taken takes tell than thank thanks that that's thats the their them themselves
    then there there's these they they're thing things think this those though thought three through till time times to today
    together told too took toward tried tries try trying two under unless until up upon us use used using usually
    very via wait want wanted wants was wasn't way we we're we've well went were weren't what what's when where
    whether which while who whole why will wish with within without won't work worked would wouldn't wont year years yes yet you
    you're you've your yours yourself anymore bad worst worse especially etc hey dear sir madam couple bit happy hope
    won wouldnt shouldnt couldnt isnt wasnt arent havent hasnt theres youre theyre lets gonna wanna u ur pls plz`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist bitte da dabei damit
    danach danke dann das dass dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch
    ein eine einem einen einer eines einfach einmal er es etwas euch euer für ganz gar gegen gibt gut habe haben hallo hat hatte hatten
    heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder
    jedes jetzt kann kein keine keinen keiner können könnte lassen leider man mal mehr mein meine meinem meinen meiner
    mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinen seit sich sie sind so
    soll sollte sondern sonst über um und uns unser unsere unter viel vielen vom von vor war waren warum was weil welche wenn wer werden
    wie wieder will wir wird wo wurde wurden zu zum zur zwar zwischen schon`,
  fr: `ai aie alors au aucun aussi autre aux avait avec avez avoir avons bien bonjour bon bonne car ce cela ces cet cette ceux
    chez comme comment dans de depuis des deux devoir dire donc dont du elle elles en encore entre est et étais était été êtes être eu
    fait faire faut font fois il ils j'ai je jamais jour jusqu l'on la là le les leur leurs lors lui ma mais me même merci
    mes mieux moi moins mon ne ni non nos notre nous on ont ou où par parce pas peu peut plus pour pourquoi pouvez
    quand que quel quelle quelques qui quoi rien sa sans se ses si son sont sous suis sur ta tant te tes toi ton toujours
    tous tout toute toutes très trop tu un une vers veut vos votre vous vraiment y c'est n'est qu'il qu'on d'un d'une`,
  es: `a al algo algún ahora antes aquí así aún aunque bien buen bueno cada casi como con contra cual cuando de del desde
    donde dos el él ella ellas ellos en entre era es esa ese eso esta está están estar estas este esto estos estoy fue gracias
    ha hace hacen hacer han hasta hay he hola incluso la las le les lo los más me mejor mi mis mismo mucho muchos muy nada ni
    no nos nosotros nunca o os otra otro otros para pero poco por porque puede pueden puedo pues que qué quien quiero se sea ser si
    sí sido siempre sin sobre solo sólo son soy su sus también tan tanto te tengo tiene tienen todo todos tu tus un una
    unas uno unos usted ustedes va vez y ya yo`,
  it: `a abbiamo ad ai al alla alle allo anche ancora avere aveva bene buongiorno c'è che chi ci ciao come con così cosa cui da dai
    dal dalla dalle degli dei del dell della delle dello di dopo dove due e è ed era essere fa fare già gli grazie ha hai hanno
    ho i il in io la le lei li lo loro lui ma mai me mi mia mio molto ne nei nel nella nelle no noi non nulla o ogni ora per
    perché però più poco poi prima proprio può quando quanto quella quello questa queste questi questo qui se sei sempre
    senza si sia solo sono sta stato su sua sul sulla suo tanto te ti tra tu tutti tutto un una uno va vi voi volta`,
  pt: `a agora ainda além alguém algum ao aos apenas após aqui as assim até bem boa bom cada com como da das de dela dele depois
    desde dia do dois dos e é ela elas ele eles em então entre era eram essa esse esta está estão estava este estou eu faz fazer foi foram
    há isso isto já lá lhe mais mas me mesmo meu meus minha muito muitos na não nas nem nenhum no nos nós nossa nosso num
    nunca o obrigado obrigada olá onde os ou outra outro para pela pelas pelo pelos pode por porque pra qual quando que quem
    quero se sem sempre ser seu seus só sobre sou sua são também te tem tenho ter toda todo todos tudo um uma uns vai você vocês`,
  nl: `aan af al alle alles als altijd ben bent bij daar dan dat de deze die dit doen door dus een eens en er ge geen
    geweest goed graag haar had hallo heb hebben heeft heel hem het hier hij hoe hun ik in is ja je jij jullie kan kon kunnen maar me
    meer men met mij mijn moet na naar niet niets nog nu of om omdat ons onze ook op over reeds te tegen toch toe toen tot u
    uit uw van veel voor waar waarom wanneer want was wat we weer wel werd wie wij wil worden wordt ze zeer zelf zich zij
    zijn zo zonder zou`,
}

export const stopWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(/\s+/)),
)
