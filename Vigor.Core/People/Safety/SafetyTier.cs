namespace Vigor.Core.People.Safety;

/// <summary>How urgent a red flag is, most urgent first. Each one stops the coach: a fixed text answers, and no provider is asked.</summary>
public enum SafetyTier
{
    /// <summary>Life or limb may be in danger: call the emergency number now.</summary>
    Emergency,

    /// <summary>To be seen by a doctor today.</summary>
    SameDay,

    /// <summary>A sign to stop exercise in pregnancy (ACOG Committee Opinion 804).</summary>
    Pregnancy,

    /// <summary>To be seen by somebody qualified before that area is trained again.</summary>
    SeeClinician,

    /// <summary>Nothing a coach may answer: eating disorders, extreme deficits, drugs, diagnoses, maximal tests under 16.</summary>
    Redirect,

    /// <summary>It may be one: the person is asked whether it happens now.</summary>
    Unclear,
}
