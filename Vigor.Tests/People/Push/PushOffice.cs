using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Data;
using Vigor.Core.People.Push;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People.Push;

/// <summary>What one process has of Web Push, on a database that others may share.</summary>
internal sealed class PushOffice : IDisposable
{
    private readonly PushSender sender;

    public PushOffice(TestDatabase database, FakeTimeProvider time, IDataProtectionProvider? protection = null, PushOptions? options = null)
    {
        var used = options ?? new PushOptions { AllowLoopback = true, Subject = "mailto:vigor@example.org" };
        Contexts = database.Contexts;
        Keys = new(database.Contexts, used, protection ?? new EphemeralDataProtectionProvider(), NullLogger<VapidKeyStore>.Instance);
        sender = new(used, time);
        Push = new(database.Contexts, Keys, used, time);
        Courier = new(database.Contexts, Keys, sender, Bell, time, NullLogger<PushCourier>.Instance);
    }

    public IDbContextFactory<VigorDb> Contexts { get; }

    public VapidKeyStore Keys { get; }

    public PushBell Bell { get; } = new();

    public PushService Push { get; }

    public PushCourier Courier { get; }

    public void Dispose()
    {
        Courier.Dispose();
        sender.Dispose();
    }
}
