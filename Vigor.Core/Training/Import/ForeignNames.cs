namespace Vigor.Core.Training.Import;

/// <summary>
/// The commonest exercises in German and Spanish: Hevy writes its exports in the language of the phone, and people name their
/// own exercises in theirs. Written as <see cref="OtherNames"/> are.
/// </summary>
internal static class ForeignNames
{
    /// <summary>A slug and its names in each line.</summary>
    public const string Table = German + "\n" + Spanish;

    private const string German = """
        barbell-bench-press: Bankdrücken Langhantel; Bankdrücken; Flachbankdrücken; Langhantel Bankdrücken
        dumbbell-bench-press: Bankdrücken Kurzhantel; Kurzhantelbankdrücken
        smith-machine-bench-press: Bankdrücken Smith Machine; Bankdrücken Multipresse
        barbell-close-grip-press: enges Bankdrücken; enges Bankdrücken Langhantel
        barbell-incline-press: Schrägbankdrücken Langhantel; Schrägbankdrücken
        dumbbell-incline-press: Schrägbankdrücken Kurzhantel
        smith-machine-incline-press: Schrägbankdrücken Smith Machine; Schrägbankdrücken Multipresse
        barbell-decline-press: Negativbankdrücken; Negativbankdrücken Langhantel
        machine-chest-press: Brustpresse Maschine; Brustpresse
        machine-chest-fly: Fliegende Maschine; Butterfly Maschine; Butterfly
        dumbbell-bench-fly: Fliegende Kurzhantel
        cable-fly: Fliegende Kabel; Kabelfliegende
        chest-dip: Brust Dip; Brust Dip gewichtet
        machine-assisted-dip: Dips unterstützt; Brust Dip unterstützt
        push-up: Liegestütz; Liegestütze; Liegestützen
        barbell-back-squat: Kniebeuge Langhantel; Kniebeugen Langhantel; Kniebeuge; Kniebeugen; Langhantelkniebeuge
        smith-machine-squat: Kniebeuge Smith Machine; Kniebeuge Multipresse
        barbell-front-squat: Frontkniebeuge; Frontkniebeuge Langhantel; Front Kniebeuge; Front Kniebeugen Langhantel
        hack-squat: Hackenschmidt Squat Maschine; Hackenschmidt Kniebeuge; Hackenschmidt
        bulgarian-split-squat: Bulgarische Split Kniebeugen; Bulgarische Kniebeuge
        leg-press: Beinpresse; Beinpresse Maschine
        machine-leg-extension: Beinstrecker; Beinstrecker Maschine; Beinstrecken; Beinstrecken Maschine
        machine-leg-curl: Beinbeuger sitzend; Beinbeuger sitzend Maschine; Beinbeugen sitzend; Beinbeugen sitzend Maschine
        machine-lying-leg-curl: Beinbeuger liegend; Beinbeuger liegend Maschine; Beinbeugen liegend; Beinbeugen liegend Maschine
        machine-calf-raise: Wadenheben stehend Maschine
        machine-seated-calf-raise: Wadenheben sitzend; Wadenheben sitzend Maschine
        leg-press-calf-raise: Wadenheben an der Beinpresse
        machine-hip-abduction: Abduktoren; Abduktoren Maschine; Hüftabduktion Maschine
        machine-hip-adduction: Adduktoren; Adduktoren Maschine; Hüftadduktion Maschine
        forward-lunge: Ausfallschritt; Ausfallschritte
        dumbbell-lunge: Ausfallschritt Kurzhantel; Ausfallschritte Kurzhantel
        barbell-lunge: Ausfallschritt Langhantel; Ausfallschritte Langhantel
        barbell-deadlift: Kreuzheben Langhantel; Kreuzheben
        barbell-sumo-deadlift: Sumo Kreuzheben; Sumo Kreuzheben Langhantel
        barbell-romanian-deadlift: Rumänisches Kreuzheben Langhantel; Rumänisches Kreuzheben; Kreuzheben mit gestreckten Beinen
        dumbbell-romanian-deadlift: Rumänisches Kreuzheben Kurzhantel; Rumänisches Kreuzheben Kurzhanteln
        barbell-hip-thrust: Hip Thrust Langhantel
        machine-hip-thrust: Hip Thrust Maschine
        back-extension: Rückenstrecker; Rückenstrecken
        pull-up: Klimmzug; Klimmzüge
        weighted-pull-up: Klimmzug gewichtet; Klimmzüge gewichtet
        machine-assisted-pull-up: Klimmzug unterstützt; Klimmzüge unterstützt
        chin-up: Klimmzüge Untergriff; Klimmzug Untergriff
        lat-pulldown: Latzug Kabel; Latzug; Latziehen; Latziehen Kabel
        machine-pulldown: Latzug Maschine; Latziehen Maschine
        cable-straight-arm-pulldown: gerader Lat Pulldown Kabel
        cable-row: Rudern sitzend Kabel; sitzendes Rudern am Kabelzug V Griff Kabel; sitzendes Rudern am Kabelzug; Kabelrudern
        machine-row: Rudern sitzend Maschine; Rudern Maschine
        barbell-row: Langhantelrudern; vorgebeugtes Rudern Langhantel; Langhantelrudern vorgebeugt
        dumbbell-one-arm-row: Kurzhantelrudern; Kurzhantelrudern einarmig; einarmiges Rudern Kurzhantel
        barbell-overhead-press: Schulterdrücken Langhantel
        dumbbell-shoulder-press: Schulterdrücken Kurzhantel
        machine-shoulder-press: Schulterpresse sitzend Maschine; Schulterpresse Maschine; Schulterdrücken Maschine
        dumbbell-lateral-raise: Seitheben Kurzhantel; Seitheben
        cable-lateral-raise: Seitheben Kabel; Seitheben Kabelzug
        machine-lateral-raise: Seitheben Maschine
        dumbbell-front-raise: Frontheben Kurzhantel; Frontheben
        machine-rear-fly: Butterfly Reverse; Reverse Butterfly Maschine
        barbell-curl: Bizepscurl Langhantel; Bizeps Curl Langhantel; Bizeps Curls Langhantel; Langhantelcurl
        dumbbell-curl: Bizepscurl Kurzhantel; Bizeps Curl Kurzhantel; Bizeps Curls Kurzhantel; Kurzhantelcurl
        ez-bar-curl: Bizepscurl SZ Stange; Bizepscurl EZ Hantel
        cable-curl: Bizepscurl Kabel; Bizeps Curl Kabel; Bizepscurl Kabelzug
        machine-preacher-curl: Scottcurl Maschine; Preacher Curl Maschine; Bizepscurl Maschine
        ez-bar-preacher-curl: Scottcurl SZ Stange; Preacher Curl Langhantel; Preacher Curl SZ Stange; Scottcurl
        dumbbell-preacher-curl: Scottcurl Kurzhantel; Preacher Curl Kurzhantel
        dumbbell-hammer-curl: Hammer Curl Kurzhantel; Hammercurl Kurzhantel; Hammercurl
        dumbbell-incline-curl: Incline Curl sitzend Kurzhantel
        cable-pressdown: Trizepsdrücken; Trizepsdrücken Kabel; Trizepsdrücken mit dem Seil; Trizepsdrücken Kabelzug
        cable-overhead-extension: Überkopf Trizepsstrecken Kabelzug; Überkopf Trizepsstrecken Kabel
        machine-triceps-extension: Trizepsstrecken Maschine
        barbell-shrug: Schulterheben Langhantel
        plank: Unterarmstütz; Unterarmstütze
        treadmill-run: Laufen Laufband; Laufband
        easy-run: Laufen; Joggen
        """;

    private const string Spanish = """
        barbell-bench-press: Press de banca barra; Press de banca; Press banca
        dumbbell-bench-press: Press de banca mancuerna; Press de banca con mancuernas
        smith-machine-bench-press: Press de banca máquina Smith; Press de banca Smith Machine
        barbell-close-grip-press: Press de banca agarre cerrado barra
        barbell-incline-press: Press de banca inclinado barra; Press inclinado barra
        dumbbell-incline-press: Press de banca inclinado mancuerna; Press inclinado mancuerna; Press inclinado con mancuernas
        barbell-decline-press: Press de banca declinado barra
        machine-chest-press: Press de pecho máquina
        machine-incline-press: Press de pecho inclinado máquina
        machine-chest-fly: Aperturas máquina
        dumbbell-bench-fly: Aperturas mancuerna; Aperturas con mancuernas
        dumbbell-incline-fly: Aperturas inclinadas mancuerna
        cable-fly: Cables cruzados; Cruce de poleas; Aperturas con cable
        chest-dip: Fondos; Fondos en paralelas
        bench-dip: Fondos en banco
        push-up: Flexión; Flexiones
        barbell-back-squat: Sentadilla barra; Sentadilla; Sentadillas; Sentadilla con barra
        smith-machine-squat: Sentadilla máquina Smith; Sentadilla Smith Machine
        barbell-front-squat: Sentadilla frontal barra; Sentadilla frontal; Sentadilla delantera
        goblet-squat: Sentadilla goblet
        hack-squat: Sentadilla hack; Sentadilla hack máquina
        bulgarian-split-squat: Sentadilla búlgara
        leg-press: Press de piernas; Press de piernas sentado; Prensa de piernas; Prensa
        single-leg-press: Press a una pierna
        machine-leg-extension: Extensión de pierna; Extensión de piernas; Extensión de pierna máquina
        machine-leg-curl: Curl de pierna sentado; Curl de pierna sentado máquina
        machine-lying-leg-curl: Curl de pierna tumbado máquina; Curl de piernas acostado máquina; Curl de pierna tumbado
        machine-calf-raise: Elevación de talones de pie máquina; Elevación de gemelos de pie máquina
        machine-seated-calf-raise: Elevación de talones sentado máquina; Elevación de gemelos sentado máquina
        smith-machine-calf-raise: Elevación de gemelos de pie Smith
        leg-press-calf-raise: Extensión de pantorrilla máquina
        machine-hip-abduction: Abducción de caderas; Abducción de cadera máquina
        machine-hip-adduction: Aducción de caderas; Aducción de cadera máquina
        forward-lunge: Zancada; Zancadas
        dumbbell-lunge: Zancada mancuerna; Zancadas mancuerna; Zancada con mancuernas
        barbell-lunge: Zancada barra; Zancadas barra
        barbell-deadlift: Peso muerto barra; Peso muerto
        barbell-sumo-deadlift: Peso muerto sumo; Peso muerto sumo barra
        barbell-romanian-deadlift: Peso muerto rumano barra; Peso muerto rumano
        dumbbell-romanian-deadlift: Peso muerto rumano mancuerna
        barbell-hip-thrust: Empuje de caderas barra; Hip thrust barra
        machine-hip-thrust: Hip thrust máquina
        glute-bridge: Puente de glúteos
        pull-up: Dominada; Dominadas
        weighted-pull-up: Dominada con peso; Dominadas con peso
        machine-assisted-pull-up: Dominada asistida; Dominadas asistidas
        chin-up: Dominadas chin up; Dominada supina; Dominadas supinas
        machine-assisted-chin-up: Dominadas chin up asistida
        lat-pulldown: Jalón al pecho cable; Jalón al pecho
        machine-pulldown: Jalón al pecho máquina
        cable-underhand-pulldown: Pulldown lateral con agarre inverso cable
        cable-row: Remo sentado con agarre en V cable; Remo sentado cable; Remo con polea
        machine-row: Remo sentado máquina
        barbell-row: Remo inclinado barra; Remo con barra
        landmine-row: Remo en punta
        barbell-overhead-press: Press militar barra; Press militar; Press de hombros barra; Press militar de pie barra
        barbell-seated-press: Press de hombros sentado barra
        dumbbell-shoulder-press: Press de hombros mancuerna
        dumbbell-arnold-press: Press Arnold mancuerna; Press Arnold
        machine-shoulder-press: Press de hombros sentado máquina; Press de hombros máquina
        barbell-push-press: Empuje de fuerza
        dumbbell-lateral-raise: Elevación lateral mancuerna; Elevación laterales mancuerna; Elevaciones laterales mancuerna; Elevaciones laterales
        cable-lateral-raise: Elevación lateral cable; Elevación laterales cable; Elevación lateral con cable
        machine-lateral-raise: Elevación lateral máquina; Elevación laterales máquina
        dumbbell-front-raise: Elevación frontal mancuerna; Elevaciones frontales mancuerna
        machine-rear-fly: Vuelos posteriores máquina
        cable-face-pull: Tirón a la cara
        barbell-curl: Curl de bíceps barra; Curl con barra
        dumbbell-curl: Curl de bíceps mancuerna; Curl de bíceps; Curl con mancuernas
        ez-bar-curl: Curl con barra EZ; Curl de bíceps barra EZ
        cable-curl: Curl de bíceps cable; Curl de bíceps con cable
        machine-preacher-curl: Curl de bíceps máquina; Curl predicador máquina
        ez-bar-preacher-curl: Curl predicador barra; Curl predicador
        dumbbell-preacher-curl: Curl predicador mancuerna
        dumbbell-hammer-curl: Curl martillo mancuerna; Curl martillo
        cable-hammer-curl: Curl martillo cable
        dumbbell-incline-curl: Curl de bíceps inclinado mancuerna
        dumbbell-concentration-curl: Curl de concentración; Curls de concentración; Curl concentrado mancuerna
        barbell-reverse-curl: Curl invertido barra; Curl inverso barra
        cable-pressdown: Extensión de tríceps en polea; Extensión de tríceps en polea con cuerda
        machine-triceps-extension: Extensión de tríceps máquina
        ez-bar-skull-crusher: Press francés barra; Press francés
        dumbbell-kickback: Patada de tríceps; Patada de tríceps mancuerna
        crunch: Abdominal corto
        cable-crunch: Abdominal corto con cable
        machine-crunch: Abdominal corto máquina
        bicycle-crunch: Abdominal bicicleta
        ab-wheel-rollout: Rueda abdominal
        plank: Plancha
        farmer-carry: Paseo del granjero
        treadmill-run: Cinta; Cinta de correr
        rowing-ergometer: Máquina de remo
        stair-machine: Máquina escaladora
        """;
}
