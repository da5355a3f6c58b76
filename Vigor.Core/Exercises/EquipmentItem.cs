namespace Vigor.Core.Exercises;

/// <summary>A thing an exercise needs: what is held or worn (equipment) or what stands in the room (fixtures).</summary>
public enum EquipmentItem
{
    /// <summary>Long bar with plates.</summary>
    Barbell,

    /// <summary>One dumbbell or a pair.</summary>
    Dumbbell,

    /// <summary>One kettlebell or a pair.</summary>
    Kettlebell,

    /// <summary>Elastic band or tube.</summary>
    Band,

    /// <summary>Cable station with a pulley that can be set high or low.</summary>
    Cable,

    /// <summary>Plate- or stack-loaded machine for one movement.</summary>
    Machine,

    /// <summary>Bent bar that spares the wrists.</summary>
    EzBar,

    /// <summary>Hexagonal bar one stands in.</summary>
    TrapBar,

    /// <summary>Ball to throw or carry, 2 to 10 kg.</summary>
    MedicineBall,

    /// <summary>Large inflated ball.</summary>
    StabilityBall,

    /// <summary>Straps that hang from an anchor.</summary>
    SuspensionTrainer,

    /// <summary>Wheel with two handles.</summary>
    AbWheel,

    /// <summary>Single weight plate.</summary>
    WeightPlate,

    /// <summary>Skipping rope.</summary>
    JumpRope,

    /// <summary>Foam roller.</summary>
    FoamRoller,

    /// <summary>Sled to push or pull.</summary>
    Sled,

    /// <summary>Heavy ropes on an anchor.</summary>
    BattleRopes,

    /// <summary>Running belt.</summary>
    Treadmill,

    /// <summary>Stationary bicycle.</summary>
    StationaryBike,

    /// <summary>Rowing ergometer.</summary>
    Rower,

    /// <summary>Cross trainer.</summary>
    Elliptical,

    /// <summary>Stair machine.</summary>
    StairMachine,

    /// <summary>Fixture: flat bench.</summary>
    Bench,

    /// <summary>Fixture: bench that can be inclined.</summary>
    InclineBench,

    /// <summary>Fixture: squat rack or power cage.</summary>
    Rack,

    /// <summary>Fixture: bar overhead that carries a body.</summary>
    PullUpBar,

    /// <summary>Fixture: two parallel bars.</summary>
    DipBars,

    /// <summary>Fixture: sturdy box or step, 20 to 60 cm.</summary>
    Box,

    /// <summary>Fixture: landmine or a corner that holds one end of a bar.</summary>
    Landmine,

    /// <summary>Fixture: free piece of wall. Everybody has one.</summary>
    Wall,
}
