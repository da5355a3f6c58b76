using Vigor.Bench.Protocol;
using Vigor.Core.Ai;

namespace Vigor.Bench.Gateway;

/// <summary>One cell of the fault matrix.</summary>
/// <param name="Kind">Protocol of the provider that fails.</param>
/// <param name="Fault">How; named by its value, or a connection that cannot be made.</param>
/// <param name="Task">What is asked for.</param>
/// <param name="HasBackup">Whether a second provider works.</param>
public sealed record Scenario(string Kind, string Fault, AiTask Task, bool HasBackup)
{
    /// <summary>Nobody listens at the address.</summary>
    public const string Unreachable = "ConnectionRefused";

    /// <summary>The address speaks no TLS.</summary>
    public const string NoTls = "TlsFailure";

    /// <summary>Protocols in the matrix.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["OpenAI", "AzureOpenAI", "Gemini", "Perplexity"];

    /// <summary>Every fault of the double, and those of connections.</summary>
    public static IReadOnlyList<string> Faults { get; } = [.. Enum.GetNames<Fault>(), Unreachable, NoTls];

    /// <summary>Every cell.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. from kind in Kinds
           from fault in Faults
           from task in new[] { AiTask.Chat, AiTask.Plan }
           from hasBackup in new[] { true, false }
           select new Scenario(kind, fault, task, hasBackup),
    ];
}
