using Vigor.Core.People;

namespace Vigor.Web.Components.ProfileFields;

/// <summary>The readiness questions and what follows from the answers, in our own words.</summary>
internal static class ReadinessWords
{
    public const string NeedsDoctor =
        "Your answers do not rule out training, but a doctor should look at them. Until one has cleared you, Vigor plans nothing vigorous.";

    public const string ChestPainNow = "If your chest hurts now, stop and call your local emergency number.";

    public const string Careful = "Light and moderate training is fine. Mention it to your doctor or physiotherapist when you see them next.";

    public const string NoDiagnosis = "This is not a diagnosis. When your health changes, answer again in your profile.";

    public static string Question(ReadinessQuestion question) => question switch
    {
        ReadinessQuestion.HeartOrBloodPressure => "Has a doctor found a heart condition or high blood pressure?",
        ReadinessQuestion.ChestPain => "Do you feel pain or pressure in the chest: at rest, in daily life or when you exert yourself?",
        ReadinessQuestion.DizzinessOrFainting => "Have you fainted, or lost your balance through dizziness, in the past twelve months?",
        ReadinessQuestion.ChronicCondition => "Do you live with another long-term condition, such as diabetes or asthma?",
        ReadinessQuestion.Medication => "Do you take prescribed medicine for a long-term condition?",
        ReadinessQuestion.JointProblem => "Does a bone, joint or muscle problem get worse when you are active?",
        ReadinessQuestion.SupervisedOnly => "Has a doctor told you to exercise only under supervision?",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "Unknown question."),
    };
}
