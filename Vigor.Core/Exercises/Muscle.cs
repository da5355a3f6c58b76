namespace Vigor.Core.Exercises;

/// <summary>Muscle groups as training volume is counted, with the deltoid in its three heads.</summary>
public enum Muscle
{
    /// <summary>Pectoralis major and minor.</summary>
    Chest,

    /// <summary>Anterior deltoid.</summary>
    FrontDelts,

    /// <summary>Lateral deltoid.</summary>
    SideDelts,

    /// <summary>Posterior deltoid.</summary>
    RearDelts,

    /// <summary>Latissimus dorsi and teres major.</summary>
    Lats,

    /// <summary>Rhomboids and middle trapezius.</summary>
    MiddleBack,

    /// <summary>Upper trapezius.</summary>
    Traps,

    /// <summary>Erector spinae.</summary>
    LowerBack,

    /// <summary>Elbow flexors: biceps brachii and brachialis.</summary>
    Biceps,

    /// <summary>Triceps brachii.</summary>
    Triceps,

    /// <summary>Wrist and finger flexors and extensors.</summary>
    Forearms,

    /// <summary>Rectus and transversus abdominis.</summary>
    Abdominals,

    /// <summary>Internal and external obliques.</summary>
    Obliques,

    /// <summary>Gluteus maximus.</summary>
    Glutes,

    /// <summary>Gluteus medius and minimus.</summary>
    Abductors,

    /// <summary>Inner thigh.</summary>
    Adductors,

    /// <summary>Quadriceps femoris.</summary>
    Quadriceps,

    /// <summary>Biceps femoris, semitendinosus, semimembranosus.</summary>
    Hamstrings,

    /// <summary>Gastrocnemius and soleus.</summary>
    Calves,

    /// <summary>Hip flexors: iliopsoas, rectus femoris at the hip.</summary>
    HipFlexors,

    /// <summary>Neck flexors and extensors.</summary>
    Neck,
}
