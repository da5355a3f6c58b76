namespace Vigor.Core.People;

/// <summary>
/// Questions asked before exercise is prescribed. Our own words on the usual domains of pre-participation screening
/// (ACSM, Magal and Riebe 2016); not the PAR-Q+, which is a form of its own.
/// </summary>
public enum ReadinessQuestion
{
    /// <summary>A diagnosed heart condition or high blood pressure.</summary>
    HeartOrBloodPressure,

    /// <summary>Chest pain at rest, in daily life or in exercise.</summary>
    ChestPain,

    /// <summary>Fainting, or dizziness with loss of balance, in the last twelve months.</summary>
    DizzinessOrFainting,

    /// <summary>Another long-term condition.</summary>
    ChronicCondition,

    /// <summary>Prescribed medication for one.</summary>
    Medication,

    /// <summary>A bone, joint or muscle problem that activity makes worse.</summary>
    JointProblem,

    /// <summary>Told by a doctor to exercise only under supervision.</summary>
    SupervisedOnly,
}
