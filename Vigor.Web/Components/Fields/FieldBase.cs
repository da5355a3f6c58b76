using Microsoft.AspNetCore.Components;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Components.Fields;

/// <summary>
/// What every field of a form has. The browser keeps what is in it: the server writes into it only when the page itself
/// has changed the value, never what was typed back into a field that somebody may be typing in.
/// </summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>Id of the input, unique on its page: what was typed before the circuit is up finds its field by it.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What to enter.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Whether the label is only read out.</summary>
    [Parameter]
    public bool IsLabelHidden { get; set; }

    /// <summary>What is asked of the value.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What refusals call the field.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>What was refused, if anything was.</summary>
    [Parameter]
    public Failure? Failure { get; set; }

    /// <summary>Id of what else describes it, such as a sentence elsewhere on the page.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Class of the whole field.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Other attributes of the input.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Others { get; set; }

    /// <summary>The input; a default before it is drawn.</summary>
    public ElementReference Element { get; protected set; }

    /// <summary>What is wrong with what is in it.</summary>
    protected virtual string? Problem => Name is not null && Failure?.Field == Name ? Failure.Text : null;

    /// <summary>Ids of all that describes it, the sentence that refuses it first.</summary>
    protected string? Descriptions => FieldFrame.Descriptions(Id, Problem, Hint, DescribedBy);
}
