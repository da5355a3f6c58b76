using Vigor.Core.Ai;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.People;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.Operations.Support;

/// <summary>What those who help somebody see of them.</summary>
/// <param name="Account">Their account.</param>
/// <param name="Profile">What training goes by; absent while they have said nothing.</param>
/// <param name="Questions">Questions that providers answered this UTC month.</param>
/// <param name="Plans">Plans that providers wrote this UTC month.</param>
/// <param name="Activity">What they did last; conversations only with their consent.</param>
/// <param name="ConsentUntil">Until when their conversations may be read; absent when they may not.</param>
/// <param name="Security">What happened to how they sign in.</param>
/// <param name="Calls">Their last calls to providers.</param>
/// <param name="Notes">What was written about them, the newest first.</param>
public sealed record SupportFile(
    AccountLine Account,
    Profile? Profile,
    long Questions,
    long Plans,
    IReadOnlyList<PersonalActivity> Activity,
    DateTimeOffset? ConsentUntil,
    IReadOnlyList<SecurityEvent> Security,
    IReadOnlyList<LedgerEntry> Calls,
    IReadOnlyList<WrittenNote> Notes);

/// <summary>A note and who wrote it.</summary>
/// <param name="Note">The note.</param>
/// <param name="Author">Username; an id when they are gone.</param>
public sealed record WrittenNote(SupportNote Note, string Author);

/// <summary>What is known of a request by its id.</summary>
/// <param name="Fault">The failure somebody was shown; absent when there was none.</param>
/// <param name="Calls">Calls to providers for it, in order.</param>
public sealed record RequestTrace(FaultReport? Fault, IReadOnlyList<LedgerEntry> Calls);
