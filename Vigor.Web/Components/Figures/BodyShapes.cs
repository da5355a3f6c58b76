using Vigor.Core.Exercises;

namespace Vigor.Web.Components.Figures;

/// <summary>A body drawn by half: the right half of its front and of its back, from the middle line at 0 outwards; the other half mirrors it.</summary>
internal static class BodyShapes
{
    /// <summary>Outline of half a body without its head.</summary>
    public const string Outline =
        "M0 24L4 25C4.5 29 5 30 7 31.5C11 33.5 16 34 20 36C24.5 38 26 43 26.5 49C27 55 28 60 29 66C30.5 72 32.5 80 34 90C35 97 36.5 101 37.5 106C38 110 37 114 35 115C32.5 115 32 110 31.5 106C30.5 100 28 94 26 87C24.5 81 23 76 22 71C20.5 66 19 60 18.2 54C18 60 17.5 66 16.5 72C15.5 78 15.5 84 17 91C18.5 97 19.8 104 20 112C20.2 124 18.5 134 16.5 143C16 147 16.2 150 16.4 154C17.5 163 16.5 172 14 180C12.8 186 12 192 12 197C13 200 16 203 17 205C17 207 14 207.5 10 207C7 206.8 5.8 205 6 202C6.2 196 6 190 5.5 184C4.5 176 4 168 4.5 160C4.8 154 4 148 3.6 142C3 132 2 120 1 106L0 104Z";

    private const string Forearm = "M23.5 73C25.5 74.3 28 73.8 29.3 71.8C31.5 78 33 85 34 93C34.3 96 34 98.5 33 99.5C31.5 99.5 30.6 98 30 95.5C27.5 88 25 81 23.5 73Z";

    /// <summary>What is seen of each muscle from the front.</summary>
    public static readonly IReadOnlyDictionary<Muscle, string> Front = new Dictionary<Muscle, string>
    {
        [Muscle.Neck] = "M0 24.5L4 25.5C4.4 28.5 5 30 6 31.3L2 33.4L0 33Z",
        [Muscle.Traps] = "M6.8 31.8C10 33.2 13 33.8 16 34.8L9 36.2L3.5 34Z",
        [Muscle.FrontDelts] = "M15 36.4C19 36 21.8 38.5 22.8 43C23.3 47 22 50 20.4 52C18.5 49 16.5 46 15.5 43C14.6 40.5 14.3 38.2 15 36.4Z",
        [Muscle.SideDelts] = "M20.6 36.9C25 39 26.3 44 26.4 49C26.2 52 25.2 54 23.8 55.2C22.8 54 22 53.2 21.3 52.4C23.3 49.4 24.5 45 23.7 42C23.2 39.5 22 38 20.6 36.9Z",
        [Muscle.Chest] = "M0.8 37.6C5 35.9 10 36.2 14 37.5C13.8 41 15 45 17.4 48.8C15.5 53 11 55 7 54.4C4 54 2 53 0.8 51.4Z",
        [Muscle.Biceps] = "M20.2 53.6C22 55.8 24.5 57.2 26.2 56.6C27.3 61 28 65 28.2 69C26.5 71.5 24.5 71.5 23 70C21 65 20 59 20.2 53.6Z",
        [Muscle.Forearms] = Forearm,
        [Muscle.Abdominals] = "M0.6 54C3 55.8 5 56.2 7.2 56.2C7.7 64 7.6 74 6.4 84C5.2 90 3 96 0.6 100Z",
        [Muscle.Obliques] = "M8.6 56.5C11.5 56.4 14.5 55 17 52.8C17.2 60 16.5 66 15.5 72C14.7 78 14.6 83 15.3 87C12.5 88.5 9.5 90.5 7.4 93C8.8 82 9.2 68 8.6 56.5Z",
        [Muscle.HipFlexors] = "M7.2 95C9.5 91.8 13 89.6 16 88.8C17 93 17.6 96 18.2 99.4C14 99.4 9 103 5 108.6C3.8 104.4 4.8 98.8 7.2 95Z",
        [Muscle.Quadriceps] = "M18.5 101C19.7 112 19 126 16.3 138C15.3 143.5 13.5 146.6 11.5 147C8.5 146.6 7 142.5 6.2 138C5.4 130 5.6 120 7.4 112C9.5 106.5 13.5 102 18.5 101Z",
        [Muscle.Adductors] = "M1.4 106.5C3 108 4.4 109.6 6 112C5.2 117 4.9 123 4.9 130L4.7 136C3.6 130 2.5 119 1.4 106.5Z",
        [Muscle.Calves] = "M13 152C15.8 157 16.4 166 14.5 174C13 180 12 184 11.6 187C10.8 176 11 162 13 152ZM5.5 154C4.8 162 5.5 172 7 180C7.9 174 7.6 162 5.5 154Z",
    };

    /// <summary>What is seen of each muscle from behind.</summary>
    public static readonly IReadOnlyDictionary<Muscle, string> Back = new Dictionary<Muscle, string>
    {
        [Muscle.Traps] = "M0 24.5L4 25.7C4.6 29 5.2 30.6 7 31.9C10.5 33.7 14 34.1 17 35.2C12 38 8 43 5 50C3.5 54 1.8 58 0 61Z",
        [Muscle.MiddleBack] = "M0.6 63C3 58.5 5 54 7 49.5C9 45.5 11.2 42 14 40.2C14.6 45 14 50 12 54.2C9 58.8 5 61.8 0.6 64.6Z",
        [Muscle.RearDelts] = "M15.5 37C21 36.3 25.5 40 26.4 47C26.6 50 26 52.8 24.5 54.6C21.5 51 18.5 47.5 16.2 43.5C15.3 41.5 15 39 15.5 37Z",
        [Muscle.Lats] = "M15.2 46C16.5 49 18 51.5 18.3 55C18.2 61 17.3 67 16.3 72C13 77 9 81 5.4 84.4C3.9 78 2.6 72 1.8 66.4C6.5 63.8 11.5 60 14 55C15 52 15.4 49 15.2 46Z",
        [Muscle.LowerBack] = "M0.6 67.5C1.8 74 3 80 4.8 86.4L7.6 84.6C7.4 88 5.5 92.5 0.6 97.4Z",
        [Muscle.Triceps] = "M20 53C22.5 56 25 57 26.7 56C27.8 61 28.6 66 28.8 70C27 73 24.5 73.5 22.8 71.5C20.8 66 19.8 59 20 53Z",
        [Muscle.Forearms] = Forearm,
        [Muscle.Abductors] = "M8 91C10.8 88.2 13.6 87 16 87.2C17.7 92 19.2 97.5 19.8 103.6C18.5 98 15.8 93.4 12.5 91.3C11 90.6 9.5 90.6 8 91Z",
        [Muscle.Glutes] = "M0.8 99C4 95.2 8 93 12 92.5C16 95.7 18.8 101 19 107C18 112.4 13.5 115.3 8 114.8C4.5 114.4 2 113 0.8 111Z",
        [Muscle.Hamstrings] = "M2.8 115C8 117.2 14.5 117 18.8 113C19.1 122 17.8 131 16 139C15.3 143.5 14.3 147 13.3 149C11.8 147 10.8 143.8 10 141C9 144 8 147 6.6 148.6C5 146 4.6 140 4.2 134C3.5 128 3 121.5 2.8 115Z",
        [Muscle.Calves] = "M5.2 152C7.5 149.5 9 148 10 146.8C11.5 148.8 13.5 150.5 15.8 152C17 160 16.3 169 14.2 176C12.8 178.8 11 178.8 10.2 176.5C9.3 178.8 7.6 178.8 6.6 176C5 168.5 4.7 159.5 5.2 152Z",
    };

    /// <summary>Every muscle that is drawn, from the head down.</summary>
    public static readonly IReadOnlyList<Muscle> All = [.. Front.Keys.Concat(Back.Keys).Distinct()];
}
