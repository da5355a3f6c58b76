using Microsoft.AspNetCore.Components;

namespace Vigor.Web.Components.Reading;

/// <summary>
/// A page or card of the circuit that shows something it reads. What was read is kept from prerendering, so that the circuit neither
/// reads it again nor flickers; a page without a circuit inherits <see cref="ReadingBase{TView}"/>, and nothing is sent twice.
/// </summary>
public abstract class ReadingComponent<TView> : ReadingBase<TView>
{
    /// <summary>
    /// What was read. A circuit that comes back after a long while reads anew, as its figures are old. Two of one type beside each
    /// other need a key of their own.
    /// </summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public override Kept<TView>? Kept { get; set; }
}
