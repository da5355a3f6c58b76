using Vigor.Bench.Protocol;
using Vigor.Core.Ai;

namespace Vigor.Bench.Gateway;

/// <summary>What came of a cell of the fault matrix.</summary>
/// <param name="Scenario">The cell.</param>
/// <param name="Text">The answer.</param>
/// <param name="Receipt">Who gave it.</param>
/// <param name="IsWhole">Whether it is a complete answer or a valid plan.</param>
/// <param name="Rows">Ledger rows, oldest first.</param>
/// <param name="Calls">Calls that reached the failing provider and the other one.</param>
/// <param name="Claimed">The tokens that the failing provider claimed in its last call; null when it claimed none.</param>
/// <param name="IsSettled">Whether nothing is reserved any more and every budget has spent what the ledger says.</param>
/// <param name="Time">Time it took.</param>
public sealed record ScenarioResult(
    Scenario Scenario,
    string Text,
    AiReceipt Receipt,
    bool IsWhole,
    IReadOnlyList<LedgerEntry> Rows,
    (int Failing, int Backup) Calls,
    TokenReport? Claimed,
    bool IsSettled,
    TimeSpan Time);
