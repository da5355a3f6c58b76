using System.Collections.Frozen;

namespace Vigor.Core;

/// <summary>Tells by its small words which language a text is written in.</summary>
internal static class Tongue
{
    // Words that hardly any sentence does without, and words of the body and of training that stand alone in short ones.
    private static readonly (string Code, string Words)[] Spoken =
    [
        ("en", "i im my me the a as is it and to of do does how what when why can should with for on in at not no am are was have has after since feel been still about this that you your dont cant in or if by be would could will more every any much many often long need get there which who"),
        ("de", "du dir dich wer wo bist mach mache ich bin habe hab mein meine meinem meinen mir mich wie viel viele oft kann soll sollte muss und nicht kein keine der die das ein eine auf beim seit nach fur mit oder ist es zu wann warum welche wird darf tut weh was heute ubungen in im gegen hilft brust brustschmerzen herzinfarkt atemnot rucken schmerzen am trainieren muskelkater"),
        ("fr", "je ai mon ma mes moi le les des du une est suis pas quel quelle quels quelles combien comment pourquoi dois peux puis avec pour sans depuis apres dans sur et ou que qui me la un en au poitrine douleur mal dos bras ce cette entrainement prendre perdre par quand jour jours il faut jai nai sentraine cest"),
        ("es", "yo mi mis tengo estoy me el la los las un una es que como cuanto cuantos cuanta cuantas cual por para con sin desde despues puedo debo hacer y duele siento cuando en de del no pecho dolor espalda se creo hoy entreno entrenar gimnasio quiero musculo ganar"),
        ("it", "io ho sono il lo la le tra fra gli della dello nel nella che cosa come quanto quanta quante perche posso devo fare con senza da dopo mi mio mia e non petto dolore schiena al quando di un una oggi faccio meglio alleno allenamento"),
        ("pt", "eu meu minha meus estou tenho nao o os as um uma quanto quanta como posso devo fazer com sem depois do da no na para por que e peito dor costas quando de hoje me em acho treino treinar quero ganhar fiz quantos quantas quais qual esse essa recorde treinos"),
        ("nl", "ik mijn heb ben een het van hoe veel wat kan moet mag met voor niet geen en op bij na naar sinds de is borst pijn rug in vandaag vaak trainen spieren spierpijn"),
        ("pl", "mam mnie moj moja jestem czy jak ile co sie nie w po na do od przy podczas powinienem powinnam moge i z klatce bol plecy dzisiaj czesto trening biegac zaczac cwiczyc chce"),
    ];

    // A word of several languages says less for each of them.
    private static readonly FrozenDictionary<string, (string Code, double Weight)[]> Known = Spoken
        .SelectMany(language => language.Words.Split(' ').Select(word => (Word: word, language.Code)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(
            word => word.Key,
            word => word.Select(entry => (entry.Code, 1.0 / word.Count())).ToArray(),
            StringComparer.Ordinal);

    /// <summary>Whether a plain word is one of the small words of some language.</summary>
    public static bool IsSmall(string word) => Known.ContainsKey(word);

    /// <summary>Two letters of ISO 639-1: "de", "fr", "es", "it", "pt", "nl" or "pl"; null for English and for what cannot be told.</summary>
    public static string? Of(string text)
    {
        var best = PlainWords.Of(text)
            .Distinct()
            .SelectMany(word => Known.GetValueOrDefault(word, []))
            .GroupBy(found => found.Code)
            .Select(language => (Code: language.Key, Weight: language.Sum(found => found.Weight)))
            .OrderByDescending(language => language.Weight)
            .ThenBy(language => language.Code == "en" ? 0 : 1)
            .FirstOrDefault();
        return best.Code is null or "en" ? null : best.Code;
    }
}
