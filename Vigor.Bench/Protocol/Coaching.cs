namespace Vigor.Bench.Protocol;

/// <summary>What the double says when nobody tells it what to say.</summary>
internal static class Coaching
{
    public static string Answer(string question)
    {
        var topic = question.Length > 80 ? question[..80] : question;
        return $"""
            Good question. You asked: "{topic}". Here is how I would go about it:

            1. **Warm up** for five minutes, then do one lighter set of the first exercise.
            2. Keep **two reps in reserve** on every working set.
            3. Rest two minutes between heavy sets and one between small ones.

            When you reach the top of the rep range in every set, add the smallest step of weight next time.
            """;
    }
}
