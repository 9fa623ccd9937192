import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const spanish: Lexicon = {
  question: {
    3: '^ cómo, ^ cuándo, ^ dónde, ^ por qué, ^ cuánto/cuánta/cuántos/cuántas, ^ qué, ^ cuál/cuáles, ^ puedo, ^ hay alguna/algún, me pueden/puede/podrían/podría decir, quisiera/quiero saber, me gustaría saber, es posible, tengo una pregunta/duda, ^ como puedo/hago',
    2: '?, ¿',
    '-3': 'es una broma, me están tomando',
  },
  request: {
    3: 'por favor, porfavor, quiero, quisiera, necesito, me gustaría, solicito, pueden/podrían/puede/podría … ayudar/enviar/revisar/cambiar/devolver, ayuda, ayúdenme, devuélvanme, exijo, les pido, le pido, devuelvan',
    0: 'quiero saber, quisiera saber',
  },
  complaint: {
    3: 'pésim*, horrible*, terrible*, malísim*, vergüenza, vergonzos*, inaceptable*, decepcion*, estafa*, no funciona*, no sirve, queja*, fatal, peor, desastr*, mal servicio, grosero*, frustra*, basura, nunca más, no puedo',
    2: 'mal, malo, mala, problema*, error*, lento*, lamentablemente, demasiado caro/lento/tiempo, retras*, falta, caro',
    0: 'no está mal, ningún problema, sin problema*, nada mal',
  },
  praise: {
    3: 'excelente*, perfecto*, perfecta*, maravillos*, genial*, increíble*, encanta*, encantado*, fantástic*, recomiendo, muy bueno/buena/bien/práctico/amable/satisfecho/contento, estupend*, lo mejor, de mucha ayuda, el mejor, la mejor',
    2: 'bueno, buena, buen, bien, amable*, rápido*, gracias, satisfech*, contento, efectivo, fácil, útil, práctico',
    0: 'no es bueno, no recomiendo, buenos días, buenas tardes, buenas noches, bien que, más bien',
  },
  suggestion: {
    3: 'sería bueno/mejor/ideal/genial, deberían, debería*, sugiero, sugerencia*, me gustaría que, estaría bien, ojalá, propongo, podrían mejorar/añadir/agregar',
  },
  urgency: {
    3: 'urgente*, urgencia, lo antes posible, cuanto antes, inmediatamente, de inmediato, ahora mismo, ya mismo, para mañana, antes de mañana',
  },
  churn: {
    3: 'cancelar mi/la suscripción/cuenta/contrato, cancelar … cuenta/suscripción, cancelar, darme de baja, dar de baja, me doy de baja, cambiar* de banco/compañía/operador, me voy, otra compañía/empresa/app, la competencia, cerrar mi cuenta, nunca más, no vuelvo, no volveré',
    0: 'cancelar … pedido/pago/transferencia/reserva/cita',
  },
  escalation: {
    3: 'abogado*, gerente, supervisor*, encargado, denuncia*, denunciar, demanda, demandar, juicio, tribunal*, profeco, consumidor, consumo, defensor, hoja de reclamaciones, acciones legales, prensa, reclamación',
  },
  effort: {
    3: '# veces, varias veces, muchas veces, una y otra vez, llevo # días/semanas/meses/horas, desde hace # días/semanas/meses, otra vez, sin respuesta, nadie responde/contesta, sigo esperando, complicad*, perder … tiempo, pérdida de tiempo, todavía no, aún no',
    2: 'difícil*, esperando, espera',
  },
  acknowledges: {
    3: 'entiendo, entendemos, comprendo, comprendemos, tiene razón, tienes razón, gracias por su/tu, lamentamos que',
  },
  apologises: { 3: 'lo siento, lo sentimos, disculp*, perdón, perdona*, lamentamos, lamento, nuestro error' },
  explains: { 3: 'porque, debido a, ya que, la razón, el motivo, esto significa, por eso' },
  commits: {
    3: 'he enviado/reembolsado/cancelado/solicitado, hemos enviado/reembolsado/solicitado, voy a, vamos a, me encargo, recibirá, recibirás, antes del, en # horas/días, dentro de',
  },
  personal: { 3: 'hola @, estimado @, estimada @, querido @, querida @, soy @' },
  courtesy: {
    3: 'gracias, por favor, hola, buenos días, buenas tardes, saludos, un saludo, atentamente, de nada, buen día',
  },
}
