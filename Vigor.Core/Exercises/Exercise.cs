namespace Vigor.Core.Exercises;

/// <summary>One exercise of the catalogue: facts that planner, checker and coach rely on, and words of our own for people.</summary>
public sealed record Exercise
{
    /// <summary>Stable name in addresses and stored sets: lower-case words joined by hyphens. Never changes once published.</summary>
    public required string Slug { get; init; }

    /// <summary>Name as people read it, in sentence case.</summary>
    public required string Name { get; init; }

    /// <summary>Other names it goes by, for search and import.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>All it goes by: its name, then its aliases.</summary>
    internal IEnumerable<string> Titles => Aliases.Prepend(Name);

    /// <summary>What the body does.</summary>
    public required MovementPattern Pattern { get; init; }

    /// <summary>How the body is held.</summary>
    public BodyPosition Position { get; init; }

    /// <summary>Muscles that count a full set.</summary>
    public required IReadOnlyList<Muscle> Primary { get; init; }

    /// <summary>Muscles that count half a set (fractional counting, Pelland 2024).</summary>
    public IReadOnlyList<Muscle> Secondary { get; init; } = [];

    /// <summary>What is held or worn.</summary>
    public IReadOnlyList<EquipmentItem> Equipment
    {
        get;
        init
        {
            field = value;
            Requires = Requires.Union(new(value));
        }
    } = [];

    /// <summary>What must stand in the room.</summary>
    public IReadOnlyList<EquipmentItem> Fixtures
    {
        get;
        init
        {
            field = value;
            Requires = Requires.Union(new(value));
        }
    } = [];

    /// <summary>The least training it asks for.</summary>
    public required FitnessLevel Level { get; init; }

    /// <summary>Whether it is one of the movements that training is built on, which a trainer would choose before its relatives.</summary>
    public bool Staple { get; init; }

    /// <summary>
    /// Whether only people choose it: it asks for coaching, for kit that few have or for a taste of one's own, or differs from
    /// a better known one in a grip. Planners leave it alone; in a log and in a routine it is an exercise like any other.
    /// </summary>
    public bool ByChoice { get; init; }

    /// <summary>Whether a machine or a band carries part of the body, so that its weight is help and not a load.</summary>
    public bool Assisted { get; init; }

    /// <summary>Several joints or one.</summary>
    public required Mechanic Mechanic { get; init; }

    /// <summary>What a set is measured in.</summary>
    public required LoadType LoadType { get; init; }

    /// <summary>Done one side at a time; sets and reps then mean each side.</summary>
    public bool PerSide { get; init; }

    /// <summary>What can hurt somebody with a limitation.</summary>
    public IReadOnlyList<RiskTag> Tags { get; init; } = [];

    /// <summary>Activity code of the 2024 Adult Compendium of Physical Activities (Herrmann et al., JSHS 2024;13:6-12), five digits.</summary>
    public required string MetCode { get; init; }

    /// <summary>How to do it, one to three sentences.</summary>
    public required string Instructions { get; init; }

    /// <summary>Two to four short cues.</summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>One to three common mistakes.</summary>
    public required IReadOnlyList<string> Mistakes { get; init; }

    /// <summary>Slugs of easier variants.</summary>
    public IReadOnlyList<string> Easier { get; init; } = [];

    /// <summary>Slugs of harder variants.</summary>
    public IReadOnlyList<string> Harder { get; init; } = [];

    /// <summary>Seconds down, pause, up, pause, such as "2-0-1-0"; absent where tempo means nothing.</summary>
    public string? Tempo { get; init; }

    /// <summary>Equipment and fixtures together.</summary>
    public EquipmentSet Requires { get; private init; }

    /// <summary>Whether it can be done with what somebody has.</summary>
    public bool CanBeDoneWith(EquipmentSet owned) => Requires.IsSubsetOf(owned);
}
