namespace Vigor.Core.Exercises;

/// <summary>What a body does in an exercise. A balanced week covers the first eight.</summary>
public enum MovementPattern
{
    /// <summary>Knees and hips bend together, trunk upright: squats, leg presses.</summary>
    Squat,

    /// <summary>One leg leads: lunges, split squats, step-ups.</summary>
    Lunge,

    /// <summary>Hips fold over nearly straight knees: deadlifts, bridges, thrusts, swings.</summary>
    Hinge,

    /// <summary>Push away from the chest: push-ups, bench presses.</summary>
    HorizontalPush,

    /// <summary>Push overhead: shoulder presses, pike push-ups.</summary>
    VerticalPush,

    /// <summary>Pull towards the chest: rows.</summary>
    HorizontalPull,

    /// <summary>Pull down from overhead: pull-ups, pulldowns.</summary>
    VerticalPull,

    /// <summary>Hold the trunk still or move it against resistance: planks, dead bugs, presses against rotation.</summary>
    Core,

    /// <summary>Walk under load: farmer and suitcase carries.</summary>
    Carry,

    /// <summary>One joint of the arm or shoulder: curls, raises, extensions.</summary>
    IsolationUpper,

    /// <summary>One joint of the leg or hip: leg curls, calf raises, abductions.</summary>
    IsolationLower,

    /// <summary>Fast and explosive: jumps, throws, Olympic lifts.</summary>
    Power,

    /// <summary>Steady or interval work for heart and lungs.</summary>
    Cardio,

    /// <summary>Range of motion and preparation: stretches, circles, flows.</summary>
    Mobility,
}
