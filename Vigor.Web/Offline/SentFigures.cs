using System.Text.Json.Serialization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Web.Offline;

/// <summary>What was done in a set, as the figures stood in a browser's fields.</summary>
public abstract record SentFigures
{
    /// <summary>What it was for.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<SetKind>))]
    public SetKind Kind { get; init; }

    /// <summary>Weight as it was typed.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The load to the gram when nobody touched the weight: its unit may show it rounded.</summary>
    public int? Grams { get; init; }

    /// <summary>The unit of the weight.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<UnitSystem>))]
    public UnitSystem Units { get; init; }

    /// <summary>Reps.</summary>
    public decimal? Reps { get; init; }

    /// <summary>Seconds.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>Metres.</summary>
    public decimal? Metres { get; init; }

    /// <summary>Perceived exertion.</summary>
    public decimal? Rpe { get; init; }

    /// <summary>The figures as the log takes them.</summary>
    /// <exception cref="Vigor.Core.Refusal">A number is past belief or not a whole one.</exception>
    protected SetValues ToValues() => new()
    {
        Kind = Kind,
        Load = (Weight, Grams) switch
        {
            (null, _) => null,
            (_, >= 0 and <= Load.MaximumGrams and var grams) => new Load(grams),
            ({ } weight, _) => Units.ToLoad(weight),
        },
        Reps = SetBounds.Reps.Take(Reps),
        Seconds = SetBounds.Seconds.Take(Seconds),
        Metres = SetBounds.Metres.Take(Metres),
        Rpe = Rpe,
    };
}
