using System.Globalization;
using Microsoft.Data.Sqlite;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Bench.Coaching;

/// <summary>
/// How often Vigor's own coach takes a question for what it is, hears what is told of a body, and stops where it should: with what the rules
/// were written with, and with what was kept back. Only the second says anything of questions to come.
/// </summary>
internal static class TrialTable
{
    private const string Folder = "Vigor.Bench/Coaching";

    private static readonly (string Key, string Name)[] Groups = [("own", "own data"), ("knowledge", "knowledge"), ("followup", "follow-ups"), ("lang", "other languages")];

    /// <summary>Prints both parts.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vigor-trial-").FullName;
        try
        {
            var log = Path.Combine(folder, "log.csv");
            await TrialLog.WriteAsync(log);
            await using var desk = await AskDesk.OpenAsync(Path.Combine(folder, "vigor.db"));
            foreach (var (name, suffix) in ((string, string)[])[("written with", ""), ("kept back", "-held-out")])
            {
                Console.WriteLine($"{name}:");
                await QuestionsAsync(desk, log, Path.Combine(Folder, $"questions{suffix}.tsv"));
                Told(Path.Combine(Folder, $"told{suffix}.tsv"));
                Screened(Path.Combine(Folder, $"screen{suffix}.tsv"));
            }

            var first = desk.FirstWords.Skip(1).Select(time => time.TotalMilliseconds).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first word p50 {first[first.Length / 2]:0} ms, p95 {first[(int)(first.Length * 0.95)]:0} ms"));
            return 0;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"The questions cannot be read: {exception.Message}");
            return 2;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task QuestionsAsync(AskDesk desk, string log, string file)
    {
        List<(TrialQuestion Question, bool IsMet)> trials = [];
        foreach (var question in TrialQuestion.Read(file))
        {
            var held = await desk.HoldAsync(new()
            {
                Turns = question.Turns,
                Profile = new([FitnessGoal.MuscleGain], Vigor.Core.Exercises.FitnessLevel.Intermediate, Vigor.Core.Exercises.EquipmentLevel.FullGym, null, null, 3, 60),
                Log = log,
                Now = TrialLog.Now,
            });
            trials.Add((question, question.IsMet(held.Answers![^1])));
        }

        foreach (var (key, name) in Groups)
        {
            var group = trials.Where(trial => trial.Question.Group == key).ToList();
            Console.WriteLine(Share($"right topic, {name}", group.Count(trial => trial.IsMet), group.Count));
        }
    }

    private static void Told(string file)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        var (own, others) = (lines.Where(line => line[0] != "-").ToList(), lines.Where(line => line[0] == "-").ToList());
        Console.WriteLine(Share("limitations heard, with their severity", own.Count(line => ToldLimitations.In(line[2]).Any(heard => heard.Area.ToString() == line[0] && heard.Severity.ToString() == line[1])), own.Count));
        Console.WriteLine(Share("what is nobody's own left alone", others.Count(line => ToldLimitations.In(line[2]).Count == 0), others.Count));
    }

    private static void Screened(string file)
    {
        var read = File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(line => (IsFlag: line[0] == "stop", HealthReader.Default.Read(line[1]).Outcome)).ToLookup(line => line.IsFlag, line => line.Outcome);
        Console.WriteLine($"{Share("red flags stopped", read[true].Count(outcome => outcome == HealthOutcome.Stop), read[true].Count())}, asked {read[true].Count(outcome => outcome == HealthOutcome.Ask)}");
        Console.WriteLine($"  innocent messages: {read[false].Count()}, stopped {read[false].Count(outcome => outcome == HealthOutcome.Stop)}, asked {read[false].Count(outcome => outcome == HealthOutcome.Ask)}");
    }

    private static string Share(string name, int met, int all) => string.Create(CultureInfo.InvariantCulture, $"  {name}: {met} of {all} ({100.0 * met / Math.Max(1, all):0} %)");
}
