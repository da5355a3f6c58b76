namespace Vigor.Web.Components.Reading;

/// <summary>What was read, and the question it answers.</summary>
public sealed record Kept<TView>(string Question, TView View);
