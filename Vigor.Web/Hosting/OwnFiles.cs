using System.Reflection;
using System.Runtime.InteropServices;

namespace Vigor.Web.Hosting;

/// <summary>Keeps what Vigor writes from everybody else on the machine: the database, mails with links in them, files to be imported.</summary>
internal static partial class OwnFiles
{
    // Nothing for the group, nothing for others.
    private const uint OwnerOnly = 0x3F;

    /// <summary>
    /// Sets it for everything that this process creates from now on, whichever library does it; not where Vigor is a guest in
    /// somebody else's process. Windows' folders of a user are their own already.
    /// </summary>
    public static void KeepPrivate()
    {
        if (!OperatingSystem.IsWindows() && Assembly.GetEntryAssembly() == typeof(OwnFiles).Assembly)
        {
            _ = SetMask(OwnerOnly);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
