using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Operations.Alerts;

/// <summary>The table of alerts.</summary>
public static class AlertTables
{
    extension(VigorDb db)
    {
        /// <summary>Budgets that have passed a threshold.</summary>
        public DbSet<BudgetAlert> BudgetAlerts => db.Set<BudgetAlert>();
    }
}
