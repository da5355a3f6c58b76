using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People.Measures;

/// <summary>The table of measures.</summary>
public static class MeasureTables
{
    extension(VigorDb db)
    {
        /// <summary>What people's tapes said.</summary>
        public DbSet<BodyMeasureEntry> BodyMeasures => db.Set<BodyMeasureEntry>();
    }
}
