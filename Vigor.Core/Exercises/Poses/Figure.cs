namespace Vigor.Core.Exercises.Poses;

/// <summary>The places of all joints of a pose, on a field of 100 × 100.</summary>
public sealed class Figure
{
    /// <summary>Length of a part of the body; the proportions of an adult of seven and a half heads.</summary>
    public const double Torso = 24, Neck = 9, UpperArm = 12, Forearm = 11, Thigh = 18, Shin = 17, Foot = 5;

    /// <summary>Radius of the head.</summary>
    public const double Head = 5;

    private readonly (double X, double Y)[] places = new (double, double)[Enum.GetValues<Joint>().Length];

    private Figure()
    {
    }

    /// <summary>Where a joint is, from the left and from the top.</summary>
    public (double X, double Y) this[Joint joint] => places[(int)joint];

    /// <summary>The figure that holds a pose.</summary>
    public static Figure Of(Pose pose)
    {
        var figure = new Figure();
        figure.Set(Joint.Shoulder, Joint.Hip, pose.Torso, Torso);
        figure.Set(Joint.Head, Joint.Shoulder, pose.Neck ?? pose.Torso, Neck);
        figure.Set(Joint.Elbow, Joint.Shoulder, pose.Arm, UpperArm);
        figure.Set(Joint.Hand, Joint.Elbow, pose.Forearm, Forearm);
        figure.Set(Joint.FarElbow, Joint.Shoulder, pose.FarArm ?? pose.Arm, UpperArm);
        figure.Set(Joint.FarHand, Joint.FarElbow, pose.FarForearm ?? pose.Forearm, Forearm);
        figure.Set(Joint.Knee, Joint.Hip, pose.Thigh, Thigh);
        figure.Set(Joint.Ankle, Joint.Knee, pose.Shin, Shin);
        figure.Set(Joint.Toe, Joint.Ankle, pose.Foot, Foot);
        figure.Set(Joint.FarKnee, Joint.Hip, pose.FarThigh ?? pose.Thigh, Thigh);
        figure.Set(Joint.FarAnkle, Joint.FarKnee, pose.FarShin ?? pose.Shin, Shin);
        figure.Set(Joint.FarToe, Joint.FarAnkle, pose.Foot, Foot);
        var (x, y) = figure[pose.Anchor];
        for (var joint = 0; joint < figure.places.Length; joint++)
        {
            figure.places[joint] = (figure.places[joint].X + pose.X - x, figure.places[joint].Y + pose.Y - y);
        }

        return figure;
    }

    private void Set(Joint joint, Joint from, double degrees, double length)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        places[(int)joint] = (this[from].X + (length * cosine), this[from].Y + (length * sine));
    }
}
