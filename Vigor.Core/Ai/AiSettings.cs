using System.Text.Json.Serialization;

namespace Vigor.Core.Ai;

/// <summary>What administrators decide while Vigor runs. What is absent here is as the configuration says.</summary>
public sealed record AiSettings
{
    /// <summary>Emergency switch: nobody but the local coach and planner answers.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Whether a provider may be asked, by name.</summary>
    public IReadOnlyDictionary<string, bool> Enabled { get; init; } = new Dictionary<string, bool>();

    /// <summary>Names of providers in the order they are asked, by task.</summary>
    public IReadOnlyDictionary<AiTask, IReadOnlyList<string>> Orders { get; init; } = new Dictionary<AiTask, IReadOnlyList<string>>();

    /// <summary>Everybody's UTC day, in micro-dollars, 0 or more.</summary>
    public long? GlobalDay { get; init; }

    /// <summary>Everybody's UTC month, in micro-dollars, 0 or more.</summary>
    public long? GlobalMonth { get; init; }

    /// <summary>One person's UTC month by tier, in micro-dollars, 0 or more.</summary>
    public IReadOnlyDictionary<string, long> Users { get; init; } = new Dictionary<string, long>();

    /// <summary>Whether the economical model answers when a budget is nearly used up. On unless switched off.</summary>
    public bool EconomyNearLimit { get; init; } = true;

    /// <summary>Percent of a budget from which it does, 1 to 100; 85 when absent.</summary>
    public int? EconomyPercent { get; init; }

    /// <summary>Whether the economical model answers from 02:00 to 06:00 UTC.</summary>
    public bool EconomyOffPeak { get; init; }

    /// <summary>Whether providers that did better lately are asked first.</summary>
    public bool QualitySteering { get; init; }

    /// <summary>Whether answers are kept and given again.</summary>
    public bool Cache { get; init; } = true;
}

/// <summary>The settings as they are stored.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(AiSettings))]
[JsonSerializable(typeof(LimitOverride))]
internal sealed partial class AiSettingsJson : JsonSerializerContext;
