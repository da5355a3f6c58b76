using System.Collections.Frozen;

namespace Vigor.Core.Training.Import.Names;

/// <summary>
/// The words of which names of exercises are made in German, French, Spanish, Italian, Portuguese, Dutch and Polish: movement,
/// kit, posture and grip. With some hundred of them thousands of names can be read that no list has. The longest phrase is
/// taken first, so that "press de banca" is one thing.
/// </summary>
internal static class NameGlossary
{
    /// <summary>Most words of a phrase.</summary>
    private const int Longest = 5;

    // The catalogue's words, then what other languages say for them, as plain words without accents.
    private const string Table = """
        barbell: langhantel, langhanteln, barra, barre, bilanciere, bilancieri, halterstang, sztanga, sztangi, sztange
        dumbbell: kurzhantel, kurzhanteln, mancuerna, mancuernas, haltere, halteres, manubrio, manubri, halters, hantle, hantla, hantlami, hantli, sztangielka, sztangielkami, sztangielki
        kettlebell: kugelhantel, kugelhanteln, pesa rusa
        cable: kabel, kabelzug, seilzug, polea, poleas, poulie, poulies, cavo, cavi, cabo, polia, wyciag, wyciagu, linka
        machine: maschine, maquina, macchina, maszyna, maszynie
        smith: multipresse, multipower, maquina smith, barre guidee, barra guiada, suwnica smitha
        band: widerstandsband, banda, elastico, elastique, elastiques, banda elastica, guma, gumy, weerstandsband, banda de resistencia
        bodyweight: korpergewicht, peso corporal, poids du corps, corpo libero, peso corporeo, lichaamsgewicht, masa ciala, peso do corpo
        ezbar: sz stange, ez stange, ez hantel, sz, barra z, barra w, barre ez, bilanciere ez, gryf lamany, barra ez
        assisted: unterstutzt, unterstutzte, assistito, assistita, assistiti, assistite, asistida, asistido, asistidas, asistidos, assistida, assistido, assistidas, assiste, assistee, assistees, wspomagane, asystowane, geassisteerd
        weighted: gewichtet, con peso, con lastre, lastrada, lastradas, lastrado, lastrados, leste, lestee, lestes, lestees, zavorrate, zavorrata, zavorrati, com peso, verzwaard, verzwaarde, z obciazeniem
        bench press: bankdrucken, flachbankdrucken, press de banca, press banca, press de banca plano, developpe couche, panca piana, distensioni su panca, distensioni su panca piana, supino, supino reto, supino plano, bankdrukken, wyciskanie na lawce, wyciskanie lezac, wyciskanie na lawce poziomej, wyciskanie na lawce plaskiej
        incline bench press: schragbankdrucken, developpe incline, panca inclinata, distensioni su panca inclinata, supino inclinado, press inclinado, press de banca inclinado, schuin bankdrukken, wyciskanie na lawce skosnej, wyciskanie skos
        decline bench press: negativbankdrucken, developpe decline, panca declinata, supino declinado, press de banca declinado, press declinado
        barbell bench press: langhantelbankdrucken, wyciskanie sztangi lezac, wyciskanie sztangi na lawce, wyciskanie sztangi na lawce poziomej
        dumbbell bench press: kurzhantelbankdrucken, wyciskanie hantli lezac, wyciskanie hantli na lawce
        chest press: brustpresse, press de pecho, press pectoral, developpe machine, borstpers, wyciskanie na maszynie
        squat: kniebeuge, kniebeugen, sentadilla, sentadillas, agachamento, agachamentos, przysiad, przysiady, kniebuiging
        barbell squat: langhantelkniebeuge, langhantelkniebeugen, przysiad ze sztanga, agachamento livre
        front squat: frontkniebeuge, frontkniebeugen, sentadilla frontal, squat avant, squat frontale, agachamento frontal, przysiad przedni
        hack squat: hackenschmidt, hackenschmidt squat, sentadilla hack, agachamento hack
        goblet squat: sentadilla goblet, sentadilla copa, agachamento goblet
        bulgarian split squat: bulgarische kniebeuge, bulgarische kniebeugen, bulgarische split kniebeugen, sentadilla bulgara, squat bulgare, fente bulgare, fentes bulgares, affondo bulgaro, affondi bulgari, agachamento bulgaro, przysiad bulgarski, bulgaarse split squat
        deadlift: kreuzheben, peso muerto, souleve de terre, stacco da terra, stacchi da terra, stacco, stacchi, levantamento terra, peso morto, martwy ciag
        romanian: rumanisches, rumano, roumain, rumeno, rumeni, romeno, rumunski, roemeense
        straight leg: gestreckten beinen, piernas rigidas, jambes tendues, gambe tese, pernas esticadas, na prostych nogach
        shoulder press: schulterdrucken, schulterpresse, press de hombros, press hombros, developpe epaules, desenvolvimento, desenvolvimento de ombros, schouderdrukken, schouder press, wyciskanie hantli nad glowe, lento manubri
        overhead press: press militar, developpe militaire, lento avanti, military press, desenvolvimento militar, wyciskanie zolnierskie, wyciskanie nad glowe, uberkopfdrucken, overheaddrukken
        row: rudern, remo, rematore, remada, wioslowanie, roeien
        barbell row: langhantelrudern, rowing barre, wioslowanie sztanga, remada curvada, remo con barra, rematore bilanciere
        dumbbell row: kurzhantelrudern, rowing haltere, wioslowanie hantla
        seated cable row: tirage horizontal, pulley basso, remada baixa, remada sentada, kabelrudern, przyciaganie wyciagu dolnego, rameur poulie
        tbar row: t bar rudern, remo en t, remo en punta, rowing t bar, remada cavalinho, rematore t bar
        upright row: remo al menton, rowing menton, tirate al mento, remada alta, aufrechtes rudern, podciaganie sztangi do brody
        lat pulldown: latzug, latziehen, jalon al pecho, jalon, jalones, tirage vertical, tirage poitrine, tirage poitrine poulie, lat machine avanti, lat machine, puxada, puxada frontal, puxada alta, puxador frontal, sciaganie drazka, sciaganie drazka wyciagu gornego
        pull up: klimmzug, klimmzuge, dominada, dominadas, tractions, trazioni, trazione, barra fixa, optrekken, podciaganie, podciaganie nachwytem, podciaganie na drazku
        chin up: tractions supination, podciaganie podchwytem, trazioni presa supina, dominada supina, dominadas supinas, klimmzuge untergriff, klimmzug untergriff
        dip: barrenstutz, fondos, fondos en paralelas, paralelas, mergulho, pompki na poreczach, dipy, parallele
        push up: liegestutz, liegestutze, liegestutzen, flexiones, flexiones de brazos, lagartijas, pompe, pompes, piegamenti, piegamenti sulle braccia, flexoes, flexao de braco, opdrukken, pompki
        bicep curl: bizepscurl, bizepscurls, bizeps curl, bizeps curls, curl de bicep, curl bicipiti, curl bicipite, rosca, rosca biceps, bicepscurl, uginanie ramion, uginanie ramion z supinacja
        barbell curl: rosca direta, langhantelcurl, langhantelcurls, uginanie ramion ze sztanga, curl con bilanciere
        dumbbell curl: kurzhantelcurl, kurzhantelcurls, rosca alternada, uginanie ramion z hantlami
        hammer curl: hammercurl, hammercurls, curl martillo, curl marteau, curl martello, curl a martello, rosca martelo, uginanie mlotkowe, hamercurl
        preacher curl: scottcurl, scottcurls, curl predicador, curl pupitre, curl panca scott, rosca scott, modlitewnik, uginanie na modlitewniku, larry scott
        concentration curl: konzentrationscurl, konzentrationscurls, curl concentrado, curl de concentracion, curl concentre, curl concentrato, rosca concentrada
        lateral raise: seitheben, elevacion lateral, elevaciones laterales, elevacion laterales, elevation laterale, elevations laterales, alzate laterali, alzata laterale, elevacao lateral, elevacoes laterais, zijwaarts heffen, unoszenie bokiem, unoszenie ramion bokiem, wznosy bokiem, wznosy ramion bokiem
        front raise: frontheben, elevacion frontal, elevaciones frontales, elevation frontale, elevations frontales, alzate frontali, alzata frontale, elevacao frontal, unoszenie przodem, wznosy przodem
        rear delt fly: pajaros, oiseau, oiseaux, alzate posteriori, vuelos posteriores, odwrotne rozpietki
        reverse fly: crucifixo invertido, croci inverse
        fly: fliegende, aperturas, apertura, ecarte, ecartes, croci, crucifixo, rozpietki, vliegende
        cable fly: cruce de poleas, cruces en polea, cables cruzados, vis a vis poulie, ecarte poulie, ecartes poulie, croci ai cavi, crossover na polia, kabelfliegende, krzyzowanie linek
        face pull: tiron a la cara, tirage visage, puxada para o rosto, facepull, facepulls
        leg press: beinpresse, prensa de pierna, prensa de piernas, prensa, press de pierna, press de piernas, presse a cuisses, presse a cuisse, presse a jambes, pressa, pressa gambe, beenpers, wypychanie na suwnicy, suwnica
        leg extension: beinstrecker, beinstrecken, extension de pierna, extension de piernas, extension de cuadriceps, extension jambes, extension de jambes, extension des jambes, cadeira extensora, extensora, prostowanie nog, beenstrekken
        lying leg curl: beinbeuger liegend, beinbeugen liegend, mesa flexora, leg curl allonge, curl femoral tumbado, curl femoral acostado, uginanie nog lezac
        seated leg curl: beinbeuger sitzend, beinbeugen sitzend, cadeira flexora, leg curl assis, curl femoral sentado, uginanie nog siedzac
        leg curl: beinbeuger, beinbeugen, beincurl, curl femoral, curl de pierna, curl de piernas, flexora, uginanie nog, beencurl, curl femorali
        calf raise: wadenheben, elevacion de talones, elevacion de gemelos, elevacion de pantorrillas, extension mollets, extensions mollets, mollets, polpacci, panturrilha, elevacao de panturrilha, wspiecia na palce, wspiecia, kuitheffen
        lunge: ausfallschritt, ausfallschritte, zancada, zancadas, desplante, desplantes, estocada, estocadas, fente, fentes, affondo, affondi, afundo, afundos, avanco, passada, uitvalspas, wykroki, wykrok, zakroki
        hip thrust: empuje de cadera, empuje de caderas, elevacao pelvica, wypychanie bioder, huftstoss
        glute bridge: puente de gluteos, puente de gluteo, pont fessier, ponte glutei, ponte de gluteos, beckenheben
        hip abduction: abduktoren, abduktion, huftabduktion, abduccion de cadera, abduccion de caderas, abductores, abducteurs, abducteur, abduttori, cadeira abdutora, abdutora, abductoren, odwodzenie nog
        hip adduction: adduktoren, adduktion, huftadduktion, aduccion de cadera, aduccion de caderas, aductores, adducteurs, adducteur, adduttori, cadeira adutora, adutora, adductoren, przywodzenie nog
        back extension: ruckenstrecker, ruckenstrecken, extension lumbar, extensiones lumbares, extension lombaire, extensions lombaires, banc a lombaires, iperextension, iperestensioni, hiperextension, hiperextensiones, extensao lombar, prostowniki
        tricep pushdown: trizepsdrucken, trizepsdrucken mit dem seil, extension de tricep en polea, extension de tricep en polea con cuerda, extension tricep poulie, extension tricep a la poulie, push down ai cavi, pushdown ai cavi, spinte in basso, tricep corda, tricep pulley, tricep na polia, prostowanie ramion na wyciagu, prostowanie ramion
        overhead tricep extension: uberkopf trizepsstrecken, trizepsstrecken uberkopf, extension de tricep sobre la cabeza, extension tricep nuque
        tricep extension: trizepsstrecken, extension de tricep, extension tricep, estensioni tricipiti, estensione tricipiti, extensao de tricep
        tricep kickback: trizeps kickback, patada de tricep, kickback tricipiti, tricep coice
        skull crusher: press frances, barre au front, tricep testa, wyciskanie francuskie, tricep frances, stirnpresse
        shrug: schulterheben, encogimiento, encogimientos, encogimientos de hombros, haussement epaules, haussements epaules, shrugs epaules, scrollate, scrollate spalle, encolhimento, encolhimento de ombros, szrugsy
        plank: unterarmstutz, unterarmstutze, plancha, planche, gainage, prancha, deska
        side plank: seitstutz, plancha lateral, planche laterale, gainage lateral, prancha lateral, deska bokiem
        crunch: bauchpresse, crunches abdominaux, abdominal corto, abdominales cortos, brzuszki
        leg raise: beinheben, elevacion de piernas, releve de jambes, releves de jambes, sollevamento gambe, elevacao de pernas, unoszenie nog
        hanging leg raise: beinheben hangend, hangendes beinheben, elevacion de piernas colgado, releve de jambes suspendu, unoszenie nog w zwisie
        ab wheel: bauchroller, rueda abdominal, roue abdominale, roda abdominal, ruota addominali
        running: laufen, joggen, correr, carrera, course a pied, corsa, corrida, hardlopen, bieganie
        walking: gehen, spazieren, spaziergang, caminar, caminata, marche, marche a pied, camminata, caminhada, wandelen, spacer, chodzenie
        cycling: radfahren, fahrrad, ciclismo, velo, bicicleta, bici, fietsen, jazda na rowerze
        rowing machine: rudergerat, rudermaschine, ruderergometer, maquina de remo, rameur, vogatore, roeimachine, ergometr wioslarski
        treadmill: laufband, cinta, cinta de correr, tapis de course, tapis roulant, esteira, loopband, bieznia
        elliptical: eliptica, elliptique, velo elliptique, ellittica, eliptico, orbitrek
        jump rope: seilspringen, seilhupfen, saltar la cuerda, comba, corde a sauter, pular corda, touwtjespringen, skakanka
        swimming: schwimmen, natacion, natation, nuoto, natacao, zwemmen, plywanie
        seated: sitzend, sitzende, sitzendes, sentado, sentada, assis, assise, seduto, seduta, seduti, zittend, siedzac
        lying: liegend, liegendes, tumbado, tumbada, acostado, acostada, allonge, allongee, sdraiato, sdraiata, deitado, liggend, lezac
        standing: stehend, stehendes, de pie, debout, in piedi, em pe, staand, stojac
        incline: schrag, inclinado, inclinada, inclinados, inclinadas, inclinee, inclines, inclinees, inclinato, inclinata, inclinate, schuin, skos
        decline: negativ, declinado, declinada, declinato, declinata, declinee
        single arm: einarmig, einarmige, einarmiges, a una mano, a un brazo, un bras, un braccio, um braco, eenarmig, jednoracz
        single leg: einbeinig, einbeinige, einbeiniges, a una pierna, una pierna, une jambe, una gamba, uma perna, jednonoz
        single: unilateral, unilaterale
        close: eng, enges, enger, agarre cerrado, prise serree, presa stretta, pegada fechada, smalle greep, waski chwyt
        wide: breit, breites, breiter, agarre ancho, agarre abierto, prise large, presa larga, pegada aberta, brede greep, szeroki chwyt
        underhand: untergriff, agarre inverso, agarre supino, prise inversee, prise supination, presa inversa, presa supina, pegada invertida, pegada supinada, podchwyt
        neutral: agarre neutro, prise neutre, presa neutra, pegada neutra, parallelgriff, hammergriff, neutraler griff
        bent over: vorgebeugt, vorgebeugte, vorgebeugtes, penche, buste penche, curvada, busto flesso, w opadzie
        """;

    // What stands between words of those languages; in an English name they may mean something.
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        "de del la el los las lo con en al a una un avec au aux le les du des sur alla ai su di da na no nas com em do dos op met het an am der die das dem im mit auf z ze w przy o e y et und".Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Phrases = Read();

    private static readonly FrozenSet<string> Beginnings = Phrases.Keys.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words in the catalogue's terms; those that are none of other languages as they are.</summary>
    public static IReadOnlyList<string> Translated(string[] words)
    {
        if (!words.Any(Beginnings.Contains))
        {
            return words;
        }

        var translated = new List<string>(words.Length);
        var isForeign = false;
        for (var index = 0; index < words.Length;)
        {
            var length = PhraseAt(words, index);
            if (length == 0)
            {
                translated.Add(words[index]);
            }
            else
            {
                isForeign = true;
                translated.AddRange(Phrases[string.Join(' ', words.AsSpan(index, length).ToArray())]);
            }

            index += Math.Max(length, 1);
        }

        return isForeign ? [.. translated.Where(word => !Between.Contains(word))] : words;
    }

    /// <summary>How many words from a place on make the longest phrase; 0 for none.</summary>
    private static int PhraseAt(string[] words, int index)
    {
        if (!Beginnings.Contains(words[index]))
        {
            return 0;
        }

        for (var length = Math.Min(Longest, words.Length - index); length > 0; length--)
        {
            if (Phrases.ContainsKey(string.Join(' ', words.AsSpan(index, length).ToArray())))
            {
                return length;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var phrases = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 2);
            foreach (var phrase in parts[1].Split(',', StringSplitOptions.TrimEntries))
            {
                phrases.TryAdd(string.Join(' ', PlainWords.Of(phrase).Select(ExerciseWords.Singular)), parts[0].Split(' '));
            }
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
