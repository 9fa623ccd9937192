/**
 * The commonest words of languages that share a script, from general knowledge. A few of them tell what a language is more
 * surely than letter statistics do in a short text.
 */
const lists: Record<string, string> = {
  en: `a i the and is are was were be been to of in it its it's that this these those with for not no you your we our they their he she his her
    my me i i'm i've on at by from have has had do does did don't didn't can't can could would should will won't what when where why how who which there
    here an as if or but so very just all any more please thanks thank hello hi ok okay great good bad love like get got after again never always
    about than then them because up out now only back been also too`,
  de: `der die das und ist sind war waren ich du er sie es wir ihr nicht kein keine ein eine einen einem einer mit für auf von zu zum zur bei aus nach
    seit wie wo wann warum wer mein meine meinen mir mich dass wenn aber oder auch noch nur sehr schon immer wieder bitte danke habe hat haben hatte wird werden
    wurde kann können möchte muss über unter vor im am dem den des sich vom hallo gut`,
  fr: `le la les un une des du de et est sont était je tu il elle nous vous ils elles ne pas plus que qui quoi où quand comment pourquoi mon ma mes
    votre vos notre ce cette ces pour avec sans sur dans par au aux mais ou très bien merci bonjour j'ai c'est n'est été avoir être fait encore toujours jamais
    depuis chaque suis ai`,
  es: `el la los las un una unos y es son era yo tú él ella nosotros no que qué quien dónde cuándo cómo por para con sin sobre en de del al mi mis su sus
    este esta estos me te se lo le muy más pero o gracias hola está están ha he hay fue ser tengo quiero puedo nadie siempre nunca desde cada cuando`,
  it: `il lo la i gli le un una uno e è sono era io tu lui lei noi voi non che chi cosa dove quando come perché per con senza su in di del della dei delle
    al alla mio mia miei suo questo questa mi ti si ci molto più ma o grazie ciao ho ha hanno stato stata essere sempre mai da dal ogni nessuno vorrei`,
  pt: `o a os as um uma e é são era eu tu ele ela nós você vocês não que quem onde quando como porque por para com sem sobre em de do da dos das no na ao
    meu minha seu sua este esta isso me se muito mais mas ou obrigado obrigada olá está estão foi ser tenho tem quero posso ninguém sempre nunca desde cada já estou`,
  nl: `de het een en is zijn was waren ik jij hij zij wij we jullie u niet geen met voor op van naar bij uit na al sinds hoe waar wanneer waarom wie mijn me mij
    dat die dit deze als maar of ook nog heel erg zeer altijd nooit weer graag bedankt hallo heb heeft hebben had wordt worden werd kan kunnen wil moet over te ben er aan`,
  pl: `i w na z do nie jest są był była było się że to co kto gdzie kiedy jak dlaczego mój moja moje mi mnie ja ty on ona my wy za od po przez przed bardzo już
    ale lub albo też tylko jeszcze zawsze nigdy proszę dziękuję dzień dobry mam ma mają można jestem czy ten ta te o dla`,
  sv: `och är var jag du han hon vi ni de det den en ett inte med för på av till från hur när vem min mitt mina mig att som om men eller också bara
    mycket väldigt alltid aldrig igen tack hej har hade blir blev kan vill måste över här där skulle ingen varje någon sedan efter`,
  da: `og er var jeg du han hun vi i de det den en et ikke med for på af til fra hvordan hvor hvornår hvem hvorfor min mit mine mig at som om men eller også kun
    meget altid aldrig igen tak hej har havde bliver blev kan vil skal over her der ingen hver nogen siden efter uge blevet være gerne jeres mellem noget`,
  no: `og er var jeg du han hun vi dere de det den en et ei ikke med for på av til fra hvordan hvor når hvem hvorfor min mitt mine meg at som om men eller også bare
    veldig alltid aldri igjen takk hei har hadde blir ble kan vil skal må over her der ingen hver noen siden etter uke blitt være gjerne deres mellom noe ganger`,
  fi: `ja on ovat oli ei en et se minä sinä hän me te he että joka mikä missä milloin miten miksi kuka minun minulla mutta tai myös vain erittäin hyvin aina
    kiitos hei olen olet olemme ole tämä nämä kun jos niin nyt vielä koskaan kanssa`,
  tr: `ve bir bu şu o ben sen biz siz için ile de da mi mı mu mü ne nasıl nerede neden kim çok daha ama veya değil var yok her hiç teşekkürler merhaba lütfen
    bana benim kadar sonra önce gibi en iki`,
  ru: `и в не на я что с по это как но он она мы вы они у к за от из для же бы был была было были очень уже еще ещё мне меня мой моя мои ваш ваша где когда почему кто
    спасибо пожалуйста здравствуйте нет да если только чтобы который после дня день`,
  uk: `і й та в у не на я що з по це як але він вона ми ви вони до за від із для ж би був була було були дуже вже ще мені мене мій моя мої ваш ваша де коли чому хто
    дякую ласка будь добрий немає так якщо тільки щоб який після день`,
  bg: `и в не на аз че с по това как но той тя ние вие те у към за от из да ще съм е са беше бяха много вече още ми ме моя моят моята ваш ваша къде кога защо кой
    благодаря моля здравейте няма ако само който след ден се от тези ли`,
  ar: `مرحبا السلام في من على إلى عن ما لا لم لن هذا هذه هل أن كان كانت مع كل جدا جداً شكرا شكراً متى أين كيف لماذا أنا نحن منذ بعد قبل الى`,
  fa: `در از به که این آن را با برای است هست نیست بود شد من تو ما شما خیلی بسیار هر هیچ چرا کجا چطور چه ممنون لطفا لطفاً می یک دو های تا پس`,
  ur: `میں ہے ہیں کا کی کے کو سے نے اور یہ وہ پر تھا تھی نہیں کیا کیوں کہاں ہوں بہت آپ ہم شکریہ`,
}

export const wordLanguages: readonly string[] = Object.keys(lists)

/** Which languages have a word among their commonest, by their place in `wordLanguages`. */
export const languagesByWord = new Map<string, number[]>()
for (const [place, code] of wordLanguages.entries())
  for (const word of lists[code]!.trim().split(/\s+/)) {
    const known = languagesByWord.get(word)
    if (known) known.push(place)
    else languagesByWord.set(word, [place])
  }
