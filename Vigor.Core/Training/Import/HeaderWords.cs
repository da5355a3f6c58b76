using System.Collections.Frozen;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Reads the name of a column by its words, in the languages of Strong: English, German, French, Spanish, Italian, Portuguese,
/// Dutch and Polish. What a column is follows from what its name speaks of, so that no version's exact wording matters.
/// </summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, string> Topics = Read("""
        date: date, datum, fecha, data
        exercise: exercise, exercice, ejercicio, esercizio, exercicio, oefening, cwiczenie, cwiczenia, ubung, ubungsname, ubungen, oefeningsnaam
        workout: workout, workouts, training, trainings, trainingsname, trainingsnotizen, trainingsdauer, entrainement, seance, entrenamiento, entreno, rutina, allenamento, treino, treining, trening, treningu, trainingsnaam, trainingsnotities, trainingsduur
        name: name, nom, nombre, nome, naam, nazwa
        notes: note, notes, notizen, notiz, notas, nota, notities, notitie, notatki, notatka, uwagi, anmerkungen, anmerkung, remarques, remarque, comentarios, opmerkingen, trainingsnotizen, trainingsnotities
        duration: duration, dauer, trainingsduur, trainingsdauer, duree, duracion, durata, duracao, duur, czas
        set: set, satz, satzreihenfolge, satze, sets, serie, series, seria, serii, reihe
        order: order, reihenfolge, satzreihenfolge, festlegen, ordre, orden, ordine, ordem, volgorde, kolejnosc, numero, nummer, numer
        weight: weight, gewicht, gewichtseinheit, gewichtseenheid, ciezaru, poids, peso, ciezar, waga, obciazenie, gewichtstuck
        reps: reps, rep, wiederh, wiederholung, wiederholungen, wdh, repetition, repetitions, repeticiones, ripetizioni, rip, repeticoes, herhalingen, herh, powtorzenia, powt
        distance: distance, afstandseenheid, dystansu, entfernung, entfernungseinheit, distanz, strecke, distancia, distanza, afstand, dystans, odleglosc
        unit: unit, einheit, gewichtseinheit, entfernungseinheit, unite, unidad, unita, unidade, eenheid, gewichtseenheid, afstandseenheid, jednostka
        seconds: seconds, second, sec, sekunden, sek, secondes, segundos, secondi, seconden, sekundy, sekund
        rpe: rpe
        kg: kg, kgs
        lb: lb, lbs
        km: km
        miles: mi, mile, miles
        meters: m, meter, meters, metres, metros, metri, metry
        """);

    /// <summary>The English name of Strong for a column; the name itself where its words tell none.</summary>
    /// <param name="header">The name as the file has it.</param>
    public static string Column(string header)
    {
        if (header.Contains('#', StringComparison.Ordinal))
        {
            return header;
        }

        var words = PlainWords.Of(header).SelectMany(word => Topics.GetValueOrDefault(word, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        bool Has(string topic) => words.Contains(topic);
        var unit = words.FirstOrDefault(word => word is "kg" or "lb") is { } load ? $" ({load})" : "";
        var length = words.FirstOrDefault(word => word is "km" or "miles" or "meters") is { } metres ? $" ({metres})" : "";
        return words switch
        {
            { Count: 0 } => header,
            _ when Has("unit") => Has("weight") ? "weight unit" : "distance unit",
            _ when Has("weight") => $"weight{unit}",
            _ when Has("distance") => $"distance{length}",
            _ when Has("exercise") && !Has("notes") => "exercise name",
            _ when Has("workout") && Has("duration") => "workout duration",
            _ when Has("duration") => Has("seconds") ? "duration (sec)" : "duration",
            _ when Has("workout") && Has("notes") => "workout notes",
            _ when Has("workout") => "workout name",
            _ when Has("notes") => "notes",
            _ when Has("reps") => "reps",
            _ when Has("set") || Has("order") => "set order",
            _ when Has("seconds") => "seconds",
            _ when Has("date") => "date",
            _ when unit.Length > 0 => $"weight{unit}",
            _ when length.Length > 0 => $"distance{length}",
            _ => words.First(),
        };
    }

    private static FrozenDictionary<string, string> Read(string table)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2);
            foreach (var word in parts[1].Split(',', StringSplitOptions.TrimEntries))
            {
                topics[word] = topics.TryGetValue(word, out var before) ? $"{before} {parts[0]}" : parts[0];
            }
        }

        return topics.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
